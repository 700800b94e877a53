package io.streamlet.command.identity;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.ChangeDisplayName;
import io.streamlet.contracts.identity.ChangeRole;
import io.streamlet.contracts.identity.CompleteErasure;
import io.streamlet.contracts.identity.DestroyKey;
import io.streamlet.contracts.identity.DisableAccount;
import io.streamlet.contracts.identity.EnableAccount;
import io.streamlet.contracts.identity.EraseAccount;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.identity.ErasureReason;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Personal;
import io.streamlet.contracts.shared.Role;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final AccountId GRACE = STUDENT.accountId();
    private static final AccountRegistered REGISTERED = new AccountRegistered(GRACE, "grace", "Grace", Role.STUDENT);
    private static final AccountErased ERASED = new AccountErased(GRACE, ErasureReason.REQUESTED, ADMIN.accountId());
    private static final EraseAccount ERASE = new EraseAccount(GRACE, "grace", ErasureReason.REQUESTED, ADMIN);

    private final FakeCredentials credentials = new FakeCredentials();
    private final Set<AccountId> destroyed = new HashSet<>();

    @BeforeEach
    void who_there_is() {
        credentials.reserve(new Credential(GRACE, "grace", "Grace", "hash", Role.STUDENT, true));
        credentials.reserve(new Credential(ADMIN.accountId(), "ada", "Ada", "hash", Role.ADMIN, true));
    }

    private TestExecutor<Account> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Account.class);
        fixture.registerInjectableResource(credentials);
        fixture.registerInjectableResource((PersonKeys) destroyed::add);
        return fixture.given(events);
    }

    private void everythingIsGone() {
        assertThat(destroyed).containsExactly(GRACE);
        assertThat(credentials.ofAccount(GRACE)).isEmpty();
        assertThat(credentials.sessionsEnded(GRACE)).isTrue();
    }

    private void nothingIsGone() {
        assertThat(destroyed).isEmpty();
        assertThat(credentials.ofAccount(GRACE)).isPresent();
    }

    @Nested
    class Erasing {
        @Test
        void destroysTheKeyAndTheWayIn() {
            given(REGISTERED).when(ERASE).expectEvents(ERASED);
            everythingIsGone();
        }

        @Test
        void takesTheUsernameInAnyCase() {
            given(REGISTERED)
                    .when(new EraseAccount(GRACE, "Grace", ErasureReason.RETENTION_OVER, ADMIN))
                    .expectEvents(new AccountErased(GRACE, ErasureReason.RETENTION_OVER, ADMIN.accountId()));
        }

        @Test
        void needsTheRightUsername() {
            given(REGISTERED)
                    .when(new EraseAccount(GRACE, "hopper", ErasureReason.REQUESTED, ADMIN))
                    .expectException(refusal(ErrorCode.NOT_CONFIRMED));
            nothingIsGone();
        }

        @Test
        void nobodyElseMay() {
            given(REGISTERED)
                    .when(new EraseAccount(GRACE, "grace", ErasureReason.REQUESTED, STUDENT))
                    .expectException(refusal(ErrorCode.FORBIDDEN));
            nothingIsGone();
        }

        @Test
        void ofOnesOwnAccountIsRefused() {
            given(REGISTERED)
                    .when(new EraseAccount(
                            GRACE, "grace", ErasureReason.REQUESTED, new Actor(GRACE, "Grace", Role.ADMIN)))
                    .expectException(refusal(ErrorCode.OWN_ACCOUNT));
        }

        /** two admins who erase each other at once: one of them is the last */
        @Test
        void ofTheLastAdminIsRefused() {
            credentials.disable(ADMIN.accountId());
            credentials.changeRole(GRACE, Role.ADMIN);
            given(REGISTERED, new RoleChanged(GRACE, Role.STUDENT, Role.ADMIN, ADMIN.accountId()))
                    .when(ERASE)
                    .expectException(refusal(ErrorCode.LAST_ADMIN));
            nothingIsGone();
        }

        @Test
        void againChangesNothing() {
            given(REGISTERED, ERASED).when(ERASE).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Afterwards {
        @Test
        void whatACrashLeftUndoneIsMadeUpFor() {
            given(REGISTERED, ERASED).when(new DestroyKey(GRACE)).expectNoEvents();
            everythingIsGone();
        }

        @Test
        void aKeyOfSomebodyWhoWasNotErasedStays() {
            given(REGISTERED).when(new DestroyKey(GRACE)).expectNoEvents();
            given(REGISTERED).when(new CompleteErasure(GRACE)).expectNoEvents();
            nothingIsGone();
        }

        @Test
        void theErasureIsCompletedOnce() {
            given(REGISTERED, ERASED).when(new CompleteErasure(GRACE)).expectEvents(new ErasureCompleted(GRACE));
            everythingIsGone();
            given(REGISTERED, ERASED, new ErasureCompleted(GRACE))
                    .when(new CompleteErasure(GRACE))
                    .expectNoEvents();
        }

        @Test
        void nothingHappensToTheAccountAnyMore() {
            for (var command : new Object[] {
                new ChangeDisplayName(GRACE, "Amazing Grace"),
                new ChangeRole(GRACE, Role.TEACHER, ADMIN),
                new DisableAccount(GRACE, ADMIN),
                new EnableAccount(GRACE, ADMIN)
            }) {
                given(REGISTERED, ERASED).when(command).expectException(refusal(ErrorCode.ACCOUNT_ERASED));
            }
        }

        @Test
        void theSameRegistrationDoesNotBringItBack() {
            credentials.forget(GRACE);
            given(REGISTERED, ERASED)
                    .when(new RegisterAccount(GRACE, "grace", "Grace", Role.STUDENT, "hash"))
                    .expectException(refusal(ErrorCode.ID_ALREADY_USED));
            assertThat(credentials.ofUsername("grace")).isEmpty();
        }
    }

    @Test
    void nobodyIsCalledLikeSomebodyWhoWasErased() {
        given().when(new RegisterAccount(GRACE, "grace", Personal.ERASED, Role.STUDENT, "hash"))
                .expectException(refusal(ErrorCode.VALIDATION_FAILED));
        given(REGISTERED)
                .when(new ChangeDisplayName(GRACE, Personal.ERASED))
                .expectException(refusal(ErrorCode.VALIDATION_FAILED));
    }
}
