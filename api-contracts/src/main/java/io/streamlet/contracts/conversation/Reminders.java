package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.ClassId;
import java.util.List;

/** Classes that are neither over nor cancelled, in the order in which they were asked for. */
public record Reminders(List<ClassId> classIds) {}
