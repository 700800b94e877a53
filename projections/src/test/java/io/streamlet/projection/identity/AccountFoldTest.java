package io.streamlet.projection.identity;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountFoldTest {

    private static final AccountRow ADA = new AccountRow("ada", "Ada", Role.STUDENT, true, false, AT);

    @Test
    void registered() {
        assertThat(step(null, new AccountRegistered(STUDENT, "ada", "Ada", Role.STUDENT)))
                .isEqualTo(ADA);
    }

    @Test
    void changed() {
        assertThat(step(ADA, new DisplayNameChanged(STUDENT, "Lovelace"))).isEqualTo(ADA.named("Lovelace"));
        assertThat(step(ADA, new RoleChanged(STUDENT, Role.STUDENT, Role.TEACHER, TEACHER)))
                .isEqualTo(ADA.as(Role.TEACHER));
    }

    @Test
    void disabledAndEnabled() {
        var disabled = step(ADA, new AccountDisabled(STUDENT, TEACHER));
        assertThat(disabled).isEqualTo(ADA.enabled(false));
        assertThat(step(disabled, new AccountEnabled(STUDENT, TEACHER))).isEqualTo(ADA);
    }

    @Test
    void nothingComesOfAnAccountThatIsNot() {
        assertThat(step(null, new DisplayNameChanged(STUDENT, "Lovelace"))).isNull();
    }

    private static @Nullable AccountRow step(@Nullable AccountRow row, IdentityEvent event) {
        return AccountFold.step(row, event, AT);
    }
}
