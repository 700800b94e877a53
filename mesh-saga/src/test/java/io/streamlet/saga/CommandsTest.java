package io.streamlet.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.recording.PublishRecording;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final PublishRecording COMMAND = new PublishRecording(new ClassId(new UUID(1, 1)));

    private final RecordingGateway gateway = new RecordingGateway();
    private final Commands commands = new Commands(gateway.gateway(PublishRecording.class));

    private static CommandExecutionException refused(ErrorCode code) {
        return new CommandExecutionException("no", null, BusinessError.of(code, "no"));
    }

    @Test
    void aCommandIsSent() {
        commands.send(COMMAND);
        assertThat(gateway.sent()).containsExactly(COMMAND);
    }

    @Test
    void whatItFollowsFromGoesAlong() {
        var event = new GenericEventMessage<>("happened");
        var unitOfWork = DefaultUnitOfWork.startAndGet(event);
        unitOfWork.registerCorrelationDataProvider(message -> Map.of("causationId", message.getIdentifier()));
        commands.send(COMMAND);
        unitOfWork.commit();
        assertThat(gateway.metaData()).containsEntry("causationId", event.getIdentifier());
    }

    @Test
    void aRefusalIsFinal() {
        for (var code : new ErrorCode[] {ErrorCode.RECORDING_NOT_FOUND, ErrorCode.FORBIDDEN}) {
            gateway.failWith(refused(code));
            assertThatCode(() -> commands.send(COMMAND)).doesNotThrowAnyException();
        }
        gateway.failWith(new BusinessException(ErrorCode.CLASS_NOT_LIVE, "no"));
        assertThatCode(() -> commands.send(COMMAND)).doesNotThrowAnyException();
    }

    @Test
    void whatMayGoBetterNextTimeIsThrown() {
        gateway.failWith(refused(ErrorCode.TRY_AGAIN));
        assertThatThrownBy(() -> commands.send(COMMAND)).hasMessageContaining("could not send");
        gateway.failWith(new IllegalStateException("the database is gone"));
        assertThatThrownBy(() -> commands.send(COMMAND)).hasRootCauseMessage("the database is gone");
    }

    @Test
    void aRefusalDoesNotTouchTheUnitOfWorkOfTheSender() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        gateway.failWith(refused(ErrorCode.RECORDING_NOT_FOUND));
        commands.send(COMMAND);
        assertThat(unitOfWork.isActive()).isTrue();
        unitOfWork.commit();
    }
}
