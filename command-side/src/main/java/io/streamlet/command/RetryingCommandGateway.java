package io.streamlet.command;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/**
 * Sends a command again when it lost a race or found nobody to handle it yet; when that does not help, the sender is told
 * to try again.
 */
final class RetryingCommandGateway extends DefaultCommandGateway {
    private RetryingCommandGateway(Builder builder) {
        super(builder);
    }

    static RetryingCommandGateway on(CommandBus commandBus) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("command-retry").factory());
        return new RetryingCommandGateway(
                DefaultCommandGateway.builder().commandBus(commandBus).retryScheduler(new BackOff(timer)));
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> translating = (message, result) -> callback.onResult(message, translate(result));
        super.send(command, translating);
    }

    @SuppressWarnings("unchecked")
    private static <R> CommandResultMessage<? extends R> translate(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional() || !Transient.is(result.exceptionResult())) {
            return result;
        }
        var error = BusinessError.of(ErrorCode.TRY_AGAIN, "Too much happened at once. Please try again.");
        return (CommandResultMessage<? extends R>) GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(error.message(), result.exceptionResult(), error));
    }
}
