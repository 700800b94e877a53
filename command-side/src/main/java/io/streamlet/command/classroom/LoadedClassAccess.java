package io.streamlet.command.classroom;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the aggregate itself, locked until the unit of work ends, so that nobody posts into a class that has just ended.
 *
 * <p>An aggregate that only answers appends nothing, so a copy grown stale in this node's cache would never be noticed by a
 * sequence conflict. Its version is therefore compared with the store; a stale one is dropped and the command tried again.
 */
@Component
class LoadedClassAccess implements ClassAccess {
    private final ObjectProvider<Configuration> axon;
    private final Cache cache;

    LoadedClassAccess(ObjectProvider<Configuration> axon, Cache aggregateCache) {
        this.axon = axon;
        this.cache = aggregateCache;
    }

    @Override
    public ParticipantRole requireParticipant(ClassId classId, Actor actor) {
        return ask(classId, liveClass -> liveClass.requireParticipant(actor));
    }

    @Override
    public Optional<ParticipantRole> roleOf(ClassId classId, AccountId accountId) {
        return ask(classId, liveClass -> liveClass.roleOf(accountId));
    }

    @Override
    public void requireTeacher(ClassId classId, Actor actor) {
        ask(classId, liveClass -> liveClass.requireTeacher(actor));
    }

    @Override
    public void requireLive(ClassId classId) {
        ask(classId, LiveClass::requireLive);
    }

    @Override
    public boolean isRecorded(ClassId classId) {
        return ask(classId, LiveClass::isRecorded);
    }

    @Override
    public int stageSeats(ClassId classId) {
        return ask(classId, LiveClass::stageSeats);
    }

    private <R> R ask(ClassId classId, Function<LiveClass, R> question) {
        var answer = new AtomicReference<R>();
        load(classId.toString()).execute(liveClass -> answer.set(question.apply(liveClass)));
        return answer.get();
    }

    private Aggregate<LiveClass> load(String id) {
        var configuration = axon.getObject();
        try {
            var aggregate = configuration.repository(LiveClass.class).load(id);
            var stored = configuration.eventStore().lastSequenceNumberFor(id);
            if (stored.isPresent() && !stored.get().equals(aggregate.version())) {
                cache.remove(id);
                throw new ConcurrencyException("class " + id + " has gone on elsewhere");
            }
            return aggregate;
        } catch (AggregateNotFoundException e) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "There is no such class.");
        }
    }
}
