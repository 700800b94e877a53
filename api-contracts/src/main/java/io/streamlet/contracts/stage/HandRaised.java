package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Personal;
import org.axonframework.serialization.Revision;

@Revision("1")
public record HandRaised(
        ClassId classId,
        AccountId accountId,
        @Personal("accountId") String displayName) implements HandEvent {}
