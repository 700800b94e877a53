package io.streamlet.saga;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what a process manager decided, and waits for the outcome. On a thread of its own: in the transaction of the process
 * manager a refused command would take that transaction with it, and the same event would come again for ever.
 *
 * <p>What it follows from goes along: the cause and the chain of the event or deadline that is being handled.
 *
 * <p>A refusal is final, so it is only logged. Anything else is thrown: the event or deadline is then handled again.
 */
@Component
public class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** refusals that say what was asked for is so already */
    private static final Set<ErrorCode> ALREADY_SO = EnumSet.of(
            ErrorCode.CLASS_NOT_LIVE,
            ErrorCode.CLASS_ALREADY_ENDED,
            ErrorCode.CLASS_CANCELLED,
            ErrorCode.RECORDING_NOT_FOUND);

    private final CommandGateway gateway;

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    public void send(Object command) {
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(CurrentUnitOfWork.correlationData());
        try {
            CompletableFuture.runAsync(() -> gateway.sendAndWait(message), Thread::startVirtualThread)
                    .join();
        } catch (CompletionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            var refusal = refusal(cause).filter(error -> error.code() != ErrorCode.TRY_AGAIN);
            if (refusal.isEmpty()) {
                throw new IllegalStateException("could not send " + command, cause);
            }
            log(command, refusal.get());
        }
    }

    private static void log(Object command, BusinessError refusal) {
        if (ALREADY_SO.contains(refusal.code())) {
            LOG.debug("nothing to do for {}: {}", command, refusal.code());
        } else {
            LOG.error("{} was refused: {} {}", command, refusal.code(), refusal.message());
        }
    }

    private static Optional<BusinessError> refusal(Throwable failure) {
        return switch (failure) {
            case BusinessException refused -> Optional.of(refused.error());
            case HandlerExecutionException refused ->
                refused.<Object>getDetails()
                        .filter(BusinessError.class::isInstance)
                        .map(BusinessError.class::cast);
            default -> Optional.empty();
        };
    }
}
