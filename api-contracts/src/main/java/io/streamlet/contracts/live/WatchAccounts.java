package io.streamlet.contracts.live;

/** Topic {@code accounts}, for admins: an {@link AccountsView}, then {@link AccountChanged}. */
public record WatchAccounts() implements TopicQuery {}
