package io.streamlet.query.live;

import io.streamlet.query.ClassAccess;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import java.time.Clock;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

/** The real query bus inside this process, over fake projections. */
public final class FakeQueryBus {

    final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    public final FakeProjections projections = new FakeProjections(bus.queryUpdateEmitter());
    public final QueryGateway gateway =
            DefaultQueryGateway.builder().queryBus(bus).build();
    public final Queries queries = new Queries(gateway);
    public final ClassAccess access = new ClassAccess(queries, new Patience(Clock.systemUTC(), List.of()));

    FakeQueryBus() {
        new AnnotationQueryHandlerAdapter<>(projections).subscribe(bus);
    }
}
