package io.streamlet.saga;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** A gateway in front of a handler that notes what it is asked, and fails as told. */
public final class RecordingGateway {
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException failure;
    private volatile MetaData metaData = MetaData.emptyInstance();

    public List<Object> sent() {
        return sent;
    }

    /** of the last command */
    MetaData metaData() {
        return metaData;
    }

    void failWith(RuntimeException with) {
        failure = with;
    }

    public CommandGateway gateway(Class<?>... commands) {
        var bus = SimpleCommandBus.builder().build();
        for (var command : commands) {
            bus.subscribe(command.getName(), message -> {
                metaData = message.getMetaData();
                sent.add(message.getPayload());
                if (failure != null) {
                    throw failure;
                }
                return "handled";
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
