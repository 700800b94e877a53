package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.Role;
import org.jspecify.annotations.Nullable;

/** Answered with an {@link AccountPage}; {@code search} matches part of username or display name. */
public record FindAccounts(
        @Nullable String search, @Nullable Role role, int page, int size) {}
