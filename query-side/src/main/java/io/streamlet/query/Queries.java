package io.streamlet.query;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks one question and waits for its answer; whatever keeps the answer away for a while is TRY_AGAIN. */
@Component
public class Queries {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QueryGateway gateway;

    public Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** @throws BusinessException if the question is refused, or cannot be answered now (TRY_AGAIN) */
    public <R> R ask(Object query, Class<R> answer) {
        try {
            return gateway.query(query, answer)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw translated(e.getCause() == null ? e : e.getCause());
        } catch (NoHandlerForQueryException | QueryExecutionException e) {
            throw translated(e);
        }
    }

    /** A refusal, wherever it was thrown: in this process, or on another node as the details of a failed query. */
    public static Optional<BusinessError> refusal(Throwable thrown) {
        return switch (thrown) {
            case BusinessException e -> Optional.of(e.error());
            case QueryExecutionException e -> {
                Optional<Object> details = e.getDetails();
                yield details.filter(BusinessError.class::isInstance).map(BusinessError.class::cast);
            }
            default -> Optional.empty();
        };
    }

    private static RuntimeException translated(Throwable thrown) {
        var refusal = refusal(thrown);
        if (refusal.isPresent()) {
            return new BusinessException(refusal.get());
        }
        return switch (thrown) {
            case TimeoutException _ignored -> tryAgain();
            case NoHandlerForQueryException _ignored -> tryAgain();
            case RuntimeException e -> e;
            default -> new CompletionException(thrown);
        };
    }

    private static BusinessException tryAgain() {
        return new BusinessException(ErrorCode.TRY_AGAIN, "This cannot be answered right now. Try again in a moment.");
    }
}
