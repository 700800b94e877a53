package io.streamlet.query.live;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.springframework.stereotype.Component;

/** Sends what the parts of the hub want to become facts; whatever keeps the answer away for a while is TRY_AGAIN. */
@Component
public class HubCommands {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandGateway gateway;

    public HubCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** @throws BusinessException if a rule refuses it, or it cannot be decided now (TRY_AGAIN) */
    public void sendAndWait(Object command) {
        try {
            send(command).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (RuntimeException e) {
            throw refusal(e).map(BusinessException::new).orElseThrow(() -> e);
        }
    }

    public CompletableFuture<Object> send(Object command) {
        return gateway.send(command);
    }

    /** why a command was refused, wherever that happened; empty if it failed otherwise */
    public static Optional<BusinessError> refusal(Throwable failure) {
        return switch (failure) {
            case BusinessException e -> Optional.of(e.error());
            case HandlerExecutionException e ->
                e.<Object>getDetails().filter(BusinessError.class::isInstance).map(BusinessError.class::cast);
            case TimeoutException e -> Optional.of(tryAgain());
            case NoHandlerForCommandException e -> Optional.of(tryAgain());
            case CompletionException e -> Optional.ofNullable(e.getCause()).flatMap(HubCommands::refusal);
            default -> Optional.empty();
        };
    }

    private static BusinessError tryAgain() {
        return BusinessError.of(ErrorCode.TRY_AGAIN, "This cannot be decided right now. Try again in a moment.");
    }
}
