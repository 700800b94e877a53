package io.streamlet.media.mp4;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;

/** The bytes are not the fragmented MP4 that is taken here. */
final class MediaInvalid extends BusinessException {
    private static final long serialVersionUID = 1;

    MediaInvalid(String message) {
        super(ErrorCode.MEDIA_INVALID, message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new MediaInvalid(message);
        }
    }
}
