package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;

/**
 * What happens to the connection of somebody who is in the class. None of it ends the presence: that is decided afterwards, by
 * the grace period of whoever reads it.
 */
public sealed interface PresenceEvent extends ClassroomEvent
        permits ParticipantConnectionLost, ParticipantReconnected, ParticipantChangedPage {

    AccountId accountId();
}
