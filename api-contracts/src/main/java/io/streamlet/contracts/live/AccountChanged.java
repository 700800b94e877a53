package io.streamlet.contracts.live;

import io.streamlet.contracts.identity.AccountView;

public record AccountChanged(AccountView account) implements TopicUpdate {}
