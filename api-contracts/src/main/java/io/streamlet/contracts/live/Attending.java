package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;

public record Attending(ClassId classId) implements ServerFrame {}
