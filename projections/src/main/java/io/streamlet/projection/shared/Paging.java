package io.streamlet.projection.shared;

import org.springframework.data.domain.PageRequest;

/** Bounds what one answer may hold, whatever was asked for. */
public final class Paging {

    private static final int LARGEST = 100;

    // JPA counts rows to skip in an int
    private static final int LAST_PAGE = Integer.MAX_VALUE / LARGEST - 1;

    private Paging() {}

    public static PageRequest page(int page, int size) {
        return PageRequest.of(Math.clamp(page, 0, LAST_PAGE), limit(size));
    }

    public static int limit(int size) {
        return Math.clamp(size, 1, LARGEST);
    }
}
