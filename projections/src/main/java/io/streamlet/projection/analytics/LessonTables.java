package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.Rows;

/** Where the counts of the classes are kept. */
record LessonTables(
        Rows<ClassId, LessonRow> lessons,
        PersonRows<AttendeeRow> attendees,
        Rows<EventKey, PresenceRow> presence,
        Rows<MinuteKey, MinuteRow> minutes,
        Rows<EventKey, MarkerRow> markers,
        Rows<FirstFrameKey, FirstFrameRow> firstFrames,
        PersonRows<RelayRow> relays,
        Rows<RelayShareKey, RelayShareRow> shares,
        RelayPeers peers) {

    void clear() {
        lessons.clear();
        attendees.clear();
        presence.clear();
        minutes.clear();
        markers.clear();
        firstFrames.clear();
        relays.clear();
        shares.clear();
        peers.clear();
    }
}
