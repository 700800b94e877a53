package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that this page shows the class: holds the presence of the account while the socket is open.
 *
 * @param page the tab, over its reloads; absent: the socket stands for itself
 */
public record Attend(ClassId classId, @Nullable UUID page) implements ClientFrame {}
