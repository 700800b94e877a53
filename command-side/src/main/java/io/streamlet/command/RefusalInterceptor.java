package io.streamlet.command;

import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into the one exception whose details travel between nodes. */
final class RefusalInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (BusinessException e) {
            throw refusal(e.error());
        } catch (AggregateNotFoundException e) {
            throw refusal(missing(unitOfWork.getMessage().getPayloadType()));
        }
    }

    private static CommandExecutionException refusal(BusinessError error) {
        return new CommandExecutionException(error.message(), null, error);
    }

    private static BusinessError missing(Class<?> command) {
        return command.getPackage().equals(RegisterAccount.class.getPackage())
                ? BusinessError.of(ErrorCode.ACCOUNT_NOT_FOUND, "There is no such account.")
                : BusinessError.of(ErrorCode.CLASS_NOT_FOUND, "There is no such class.");
    }
}
