package io.streamlet.projection.timeline;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import io.streamlet.contracts.shared.Role;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Takes what the erased said out of the search, and drops the checkpoints of the classes that they had to do with: they are made again
 * from events that nobody can read the names in any more.
 */
@Component
@ProcessingGroup("timeline")
class TimelineErasure {

    private static final ClassId CLASS = new ClassId(new UUID(0, 0));
    private static final MessageId MESSAGE = new MessageId(new UUID(0, 0));

    private final TimelineTable table;
    private final Checkpoints checkpoints;

    TimelineErasure(TimelineTable table, Checkpoints checkpoints) {
        this.table = table;
        this.checkpoints = checkpoints;
    }

    /** after the lines of the same batch are written */
    @EventHandler
    void on(ErasureEvent event) {
        CurrentUnitOfWork.get().root().onPrepareCommit(ready -> erase(event.accountId()));
    }

    private void erase(AccountId account) {
        for (var role : Role.values()) {
            erase(account, name -> new AccountRegistered(account, name, name, role));
        }
        erase(account, name -> new DisplayNameChanged(account, name));
        erase(account, text -> new MessagePosted(CLASS, MESSAGE, account, text, ParticipantRole.STUDENT, text, null));
        erase(account, text -> new MessageEdited(CLASS, MESSAGE, account, text));
        checkpoints.forget(account);
    }

    /** @param saying an event whose sentence has a text of the person in it */
    private void erase(AccountId account, Function<String, Object> saying) {
        var erased = saying.apply(Personal.ERASED);
        table.erase(
                account,
                erased.getClass().getSimpleName(),
                TimelineFact.search(saying.apply("%"), account),
                TimelineFact.search(erased, account));
    }
}
