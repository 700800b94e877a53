package io.streamlet.projection.timeline;

import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageMediaReceived;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.timeline.TimelineContext;
import org.jspecify.annotations.Nullable;

/** What the events of chat and stage are about. */
final class AboutTalk {

    private static final AccountId PLATFORM = Actor.system().accountId();

    private AboutTalk() {}

    static About of(ConversationEvent event) {
        return switch (event) {
            case MessagePosted e -> message(e, e.messageId(), e.authorId(), e.authorId());
            case MessageEdited e -> message(e, e.messageId(), e.authorId(), e.authorId());
            case MessageDeleted e -> message(e, e.messageId(), e.by(), null);
            case ChatLocked e -> message(e, null, e.by(), null);
            case ChatUnlocked e -> message(e, null, e.by(), null);
            case SlowModeChanged e -> message(e, null, e.by(), null);
        };
    }

    static About of(StageEvent event) {
        return switch (event) {
            case HandRaised e -> hand(e, e.accountId(), e.accountId());
            case HandLowered e -> hand(e, e.by(), e.accountId());
            case AllHandsLowered e -> hand(e, e.by(), null);
            case SeatEvent e -> seat(e);
        };
    }

    private static About seat(SeatEvent event) {
        return switch (event) {
            case StageInvited e -> seat(e, e.by(), e.accountId());
            case StageInvitationAccepted e -> seat(e, e.accountId(), e.accountId());
            case StageInvitationDeclined e -> seat(e, e.accountId(), e.accountId());
            case StageInvitationWithdrawn e -> seat(e, e.by(), e.accountId());
            case StageInvitationExpired e -> seat(e, PLATFORM, e.accountId());
            case StageJoined e -> seat(e, PLATFORM, e.accountId());
            case StageMediaSwitched e -> seat(e, e.by(), e.accountId());
            case StageLeft e -> seat(e, e.by(), e.accountId());
            case StageMediaReceived e -> seat(e, PLATFORM, null);
            case StageLinkLost e -> seat(e, PLATFORM, null);
            case StageLinkRestored e -> seat(e, PLATFORM, null);
            case StageRouteChanged e -> seat(e, PLATFORM, null);
        };
    }

    private static About message(
            ConversationEvent event, @Nullable MessageId message, AccountId by, @Nullable AccountId account) {
        return new About(
                TimelineContext.CONVERSATION, event.classId(), by, account, message == null ? null : message.value());
    }

    private static About hand(StageEvent event, AccountId by, @Nullable AccountId account) {
        return new About(TimelineContext.STAGE, event.classId(), by, account, null);
    }

    private static About seat(SeatEvent event, AccountId by, @Nullable AccountId account) {
        return new About(
                TimelineContext.STAGE,
                event.classId(),
                by,
                account,
                event.invitationId().value());
    }
}
