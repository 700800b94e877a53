package io.streamlet.bench.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanTest {

    @Test
    void countsMessagesOfTheWarmUpToo() {
        var plan = LoadPlan.of("http://127.0.0.1:8080", "500", "30");

        assertThat(plan.students()).isEqualTo(500);
        assertThat(plan.warmUpMessages()).isEqualTo(100);
        assertThat(plan.messages()).isEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080", "http://10.0.0.1", "nowhere"})
    void staysOnThisMachine(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> LoadPlan.of(address));
    }

    @Test
    void isBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> LoadPlan.of("http://127.0.0.1", "5000"));
        assertThatIllegalArgumentException().isThrownBy(() -> LoadPlan.of("http://127.0.0.1", "500", "3600"));
    }
}
