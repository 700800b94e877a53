package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;

/** Says that this page shows the class: holds the presence of the account while the socket is open. */
public record Attend(ClassId classId) implements ClientFrame {}
