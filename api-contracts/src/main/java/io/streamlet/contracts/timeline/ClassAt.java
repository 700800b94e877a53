package io.streamlet.contracts.timeline;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.contracts.stage.StageView;
import java.time.Instant;

/**
 * A class as it was at one moment: what its pages showed then.
 *
 * @param position of the last event of the class that had happened
 * @param at when that was
 * @param chat the newest messages of that moment, as they read then
 */
public record ClassAt(
        long position,
        Instant at,
        ClassView state,
        PeopleView people,
        HandsView hands,
        StageView stage,
        ChatView chat,
        MeshView mesh) {}
