package io.streamlet.command.shared;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** The people, the class and the clock that tests of aggregates speak of. */
public final class Fixtures {
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final ClassId CLASS = new ClassId(UUID.fromString("01950000-0000-7000-8000-000000000001"));
    public static final Actor TEACHER = actor(1, "Ada", Role.TEACHER);
    public static final Actor OTHER_TEACHER = actor(2, "Alan", Role.TEACHER);
    public static final Actor STUDENT = actor(3, "Grace", Role.STUDENT);
    public static final Actor OTHER_STUDENT = actor(4, "Kurt", Role.STUDENT);
    public static final Actor VIEWER = actor(5, "Vera", Role.VIEWER);
    public static final Actor ADMIN = actor(6, "Root", Role.ADMIN);

    private Fixtures() {}

    public static Actor actor(int number, String name, Role role) {
        return new Actor(new AccountId(new UUID(7, number)), name, role);
    }

    public static Matcher<BusinessException> refusal(ErrorCode code) {
        return new CustomTypeSafeMatcher<>("refusal " + code) {
            @Override
            protected boolean matchesSafely(BusinessException refused) {
                return refused.code() == code;
            }
        };
    }

    public static Matcher<BusinessException> refusal(ErrorCode code, String field, String value) {
        return new CustomTypeSafeMatcher<>("refusal " + code + " with " + field + "=" + value) {
            @Override
            protected boolean matchesSafely(BusinessException refused) {
                return refused.code() == code
                        && value.equals(refused.error().fields().get(field));
            }
        };
    }

    /** the clock that a fixture sets */
    public static Clock fixtureClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return GenericEventMessage.clock.instant();
            }
        };
    }
}
