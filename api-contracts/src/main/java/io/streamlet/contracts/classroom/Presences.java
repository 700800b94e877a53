package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;

public record Presences(List<Presence> presences) {
    public record Presence(ClassId classId, AccountId accountId) {}
}
