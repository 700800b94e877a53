package io.streamlet.bench.replay;

import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** A year of a school: people who register, and classes, eight of them at any time. The same in every run. */
final class Year {

    static final int PEOPLE = 2_000;
    private static final int AT_ONCE = 8;
    private static final Instant BEGIN = Instant.parse("2025-01-06T08:00:00Z");

    private Year() {}

    /** @return how many */
    static int write(int atLeast, Consumer<DomainEventMessage<?>> to) {
        int written = 0;
        var people = new Stream(BEGIN.minus(Duration.ofDays(1)), 0);
        for (int i = 0; i < PEOPLE; i++) {
            var account = account(i);
            people.say(
                    account.toString(),
                    new AccountRegistered(account, "pupil" + i, "Pupil " + i, i == 0 ? Role.TEACHER : Role.STUDENT));
            if (i % 10 == 0) {
                people.say(account.toString(), new DisplayNameChanged(account, "Student " + i));
            }
        }
        people.events().forEach(to);
        written += people.events().size();
        for (int number = 0; written < atLeast; number += AT_ONCE) {
            var together = new ArrayList<DomainEventMessage<?>>();
            for (int i = 0; i < AT_ONCE; i++) {
                together.addAll(new Lesson(number + i, BEGIN.plus(Duration.ofHours(2L * number / AT_ONCE))).write());
            }
            together.sort(Comparator.comparing(EventMessage::getTimestamp));
            together.forEach(to);
            written += together.size();
        }
        return written;
    }

    static AccountId account(int number) {
        return new AccountId(new UUID(1, number));
    }
}
