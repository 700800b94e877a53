package io.streamlet.contracts.mesh;

/** Who feeds a peer at once if its parent fails. */
public record BackupParent(PeerId peerId, PeerId backup) {}
