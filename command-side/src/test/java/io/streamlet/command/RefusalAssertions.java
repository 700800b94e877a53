package io.streamlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandExecutionException;

/** A refusal as it leaves this side. */
public final class RefusalAssertions {
    private RefusalAssertions() {}

    public static Consumer<Throwable> isRefusal(ErrorCode code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.<BusinessError>getDetails())
                                .map(BusinessError::code)
                                .hasValue(code));
    }
}
