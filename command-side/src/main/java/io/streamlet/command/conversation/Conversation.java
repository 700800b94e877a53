package io.streamlet.command.conversation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.classroom.ClassAccess;
import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.ChangeSlowMode;
import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.DeleteMessage;
import io.streamlet.contracts.conversation.EditMessage;
import io.streamlet.contracts.conversation.LockChat;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.PostMessage;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.conversation.UnlockChat;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The chat of a class. Whoever takes part may write, correct and take back their own messages; the teacher may take back
 * anyone's, lock the chat and slow it down, and is bound by neither.
 *
 * <p>Of each message it keeps who wrote it and a digest, some two hundred bytes, for as long as the class is kept: a teacher may
 * take back the oldest message, and a repeated request must be told from a reused id. The texts are in the events.
 */
@Aggregate(snapshotTriggerDefinition = "everyTwoHundredEvents", cache = "aggregateCache", lockFactory = "inTurn")
@Revision("2")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class Conversation {
    private static final int MAX_SLOW_MODE_SECONDS = 300;

    @AggregateIdentifier
    private String id;

    private Map<UUID, Message> messages = new HashMap<>();
    private SlowMode slowMode = new SlowMode();
    private boolean locked;

    Conversation() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    MessageId handle(PostMessage command, ClassAccess access, Clock clock) {
        var author = command.by();
        var text = ChatText.of(command.text());
        var known = messages.get(command.messageId().value());
        if (known != null) {
            if (!known.wasPosted(author.accountId(), text, command.replyTo())) {
                throw Refusals.idAlreadyUsed();
            }
            return command.messageId();
        }
        var role = requireWriter(access.requireParticipant(command.classId(), author));
        if (role != ParticipantRole.TEACHER) {
            requireUnlocked();
            slowMode.requireTurn(author.accountId(), clock.instant());
        }
        if (command.replyTo() != null && !messages.containsKey(command.replyTo().value())) {
            throw messageNotFound();
        }
        apply(new MessagePosted(
                command.classId(),
                command.messageId(),
                author.accountId(),
                author.displayName(),
                role,
                text,
                command.replyTo()));
        return command.messageId();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EditMessage command, ClassAccess access) {
        var text = ChatText.of(command.text());
        var role = requireWriter(access.requireParticipant(command.classId(), command.by()));
        var message = requireMessage(command.messageId());
        if (message.deleted()) {
            throw messageNotFound();
        }
        if (!message.isBy(command.by().accountId())) {
            throw new BusinessException(ErrorCode.NOT_MESSAGE_AUTHOR, "Only its author may change a message.");
        }
        if (message.says(text)) {
            return;
        }
        if (role != ParticipantRole.TEACHER) {
            requireUnlocked();
        }
        apply(new MessageEdited(
                command.classId(), command.messageId(), command.by().accountId(), text));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeleteMessage command, ClassAccess access) {
        var known = messages.get(command.messageId().value());
        if (known != null && known.isBy(command.by().accountId())) {
            access.requireParticipant(command.classId(), command.by());
        } else {
            access.requireTeacher(command.classId(), command.by());
        }
        if (!requireMessage(command.messageId()).deleted()) {
            apply(new MessageDeleted(
                    command.classId(), command.messageId(), command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LockChat command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        if (!locked) {
            apply(new ChatLocked(command.classId(), command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnlockChat command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        if (locked) {
            apply(new ChatUnlocked(command.classId(), command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeSlowMode command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        if (command.seconds() < 0 || command.seconds() > MAX_SLOW_MODE_SECONDS) {
            throw Refusals.invalid("slowModeSeconds", "must be between 0 and " + MAX_SLOW_MODE_SECONDS);
        }
        if (command.seconds() != slowMode.seconds()) {
            apply(new SlowModeChanged(
                    command.classId(), command.seconds(), command.by().accountId()));
        }
    }

    private static ParticipantRole requireWriter(ParticipantRole role) {
        if (role == ParticipantRole.OBSERVER) {
            throw new BusinessException(ErrorCode.READ_ONLY, "Observers watch only.");
        }
        return role;
    }

    private void requireUnlocked() {
        if (locked) {
            throw new BusinessException(ErrorCode.CHAT_LOCKED, "The teacher has locked the chat.");
        }
    }

    private Message requireMessage(MessageId messageId) {
        var message = messages.get(messageId.value());
        if (message == null) {
            throw messageNotFound();
        }
        return message;
    }

    private static BusinessException messageNotFound() {
        return new BusinessException(ErrorCode.MESSAGE_NOT_FOUND, "There is no such message.");
    }

    @EventSourcingHandler
    void on(ConversationEvent event, @Timestamp Instant at) {
        id = "conversation:" + event.classId();
        switch (event) {
            case MessagePosted posted -> {
                messages.put(posted.messageId().value(), Message.of(posted));
                slowMode.posted(posted.authorId(), at);
            }
            case MessageEdited edited ->
                messages.computeIfPresent(edited.messageId().value(), (key, message) -> message.edited(edited.text()));
            case MessageDeleted deleted ->
                messages.computeIfPresent(deleted.messageId().value(), (key, message) -> message.takenBack());
            case ChatLocked now -> locked = true;
            case ChatUnlocked now -> locked = false;
            case SlowModeChanged changed -> slowMode.changeTo(changed.seconds());
        }
    }
}
