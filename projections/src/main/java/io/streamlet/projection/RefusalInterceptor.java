package io.streamlet.projection;

import io.streamlet.contracts.shared.BusinessException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** Lets a refusal keep its code on the way to the asking node: exceptions do not travel, their details do. */
class RefusalInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (BusinessException refusal) {
            throw new QueryExecutionException(refusal.getMessage(), refusal, refusal.error());
        }
    }
}
