package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.Pong;
import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.live.Subscribe;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

    private static final String ID = "0199a0c0-0000-7000-8000-000000000001";

    private final FrameCodec codec = new FrameCodec(Samples.JSON);

    @Test
    void readsWhatTheProtocolSays() {
        assertThat(codec.decode("{\"type\":\"pong\"}")).isEqualTo(new Pong());
        assertThat(codec.decode("{\"type\":\"subscribe\",\"topic\":\"me\"}")).isEqualTo(new Subscribe("me", null));
        assertThat(codec.decode(
                        "{\"type\":\"subscribe\",\"topic\":\"me\",\"resume\":{\"epoch\":\"" + ID + "\",\"seq\":3}}"))
                .isEqualTo(new Subscribe("me", new Resume(UUID.fromString(ID), 3)));
        assertThat(codec.decode("{\"type\":\"attend\",\"classId\":\"" + ID + "\"}"))
                .isEqualTo(new Attend(ClassId.of(ID), null));
    }

    @Test
    void aSignalIsLimitedInSize() {
        var longest = "x".repeat(Signal.MAX_PAYLOAD);
        var id = ClassId.of(ID);
        assertThat(codec.decode(signal(longest)))
                .isEqualTo(new Signal(id, new PeerId(id.value()), SignalKind.OFFER, longest));
        assertThatThrownBy(() -> codec.decode(signal(longest + "x"))).isInstanceOf(BusinessException.class);
    }

    private static String signal(String payload) {
        return "{\"type\":\"signal\",\"classId\":\"" + ID + "\",\"to\":\"" + ID + "\",\"kind\":\"offer\",\"payload\":\""
                + payload + "\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "42",
                "[]",
                "{",
                "{}",
                "{\"type\":\"pong\"} trailing",
                "{\"type\":\"pong\"}{\"type\":\"pong\"}",
                "{\"type\":\"pong\",\"more\":1}",
                "{\"type\":\"ping\"}",
                "{\"type\":null}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"topic\":null}",
                "{\"type\":\"subscribe\",\"topic\":7}",
                "{\"type\":\"subscribe\",\"topic\":{}}",
                "{\"type\":\"subscribe\",\"topic\":\"me\",\"topic\":\"catalogue\"}",
                "{\"type\":\"subscribe\",\"topic\":\"me\",\"resume\":{}}",
                "{\"type\":\"subscribe\",\"topic\":\"me\",\"resume\":{\"seq\":1}}",
                "{\"type\":\"subscribe\",\"topic\":\"me\",\"resume\":{\"epoch\":\"x\",\"seq\":1}}",
                "{\"type\":\"subscribe\",\"topic\":\"me\",\"resume\":{\"epoch\":\"" + ID + "\",\"seq\":\"1\"}}",
                "{\"type\":\"attend\",\"classId\":\"nonsense\"}",
                "{\"type\":\"attend\",\"classId\":null}",
                "{\"type\":\"attend\"}",
                "{\"type\":\"mesh-join\",\"classId\":\"" + ID + "\",\"peerId\":\"" + ID + "\"}",
                "{\"type\":\"mesh-join\",\"classId\":\"" + ID + "\",\"peerId\":\"" + ID
                        + "\",\"capability\":{\"uplinkKbps\":-1,\"downlinkKbps\":0,\"reachability\":\"DIRECT\","
                        + "\"device\":\"HIGH\",\"consent\":true,\"metered\":false,\"hidden\":false}}",
                "{\"type\":\"mesh-report\",\"classId\":\"" + ID
                        + "\",\"capability\":{\"uplinkKbps\":1,\"downlinkKbps\":0,\"reachability\":null,"
                        + "\"device\":\"HIGH\",\"consent\":true,\"metered\":false,\"hidden\":false}}",
                "{\"type\":\"mesh-source\",\"classId\":\"" + ID + "\",\"source\":{\"kind\":\"TEACHER\","
                        + "\"uplinkKbps\":10000001,\"device\":\"HIGH\"}}",
                "{\"type\":\"mesh-parent-failed\",\"classId\":\"" + ID + "\"}",
                "{\"type\":\"mesh-leave\",\"classId\":\"" + ID + "\",\"reason\":\"REMOVED\"}",
                "{\"type\":\"mesh-stats\",\"classId\":\"" + ID
                        + "\",\"rttMillis\":-1,\"kbpsIn\":0,\"kbpsOut\":0,\"framesPerSecond\":30,\"frozenMillis\":0}",
                "{\"type\":\"mesh-stats\",\"classId\":\"" + ID
                        + "\",\"rttMillis\":1,\"kbpsIn\":0,\"kbpsOut\":0,\"framesPerSecond\":241,\"frozenMillis\":0}",
                "{\"type\":\"mesh-stats\",\"classId\":\"" + ID + "\",\"rttMillis\":1}",
                "{\"type\":\"signal\",\"classId\":\"" + ID + "\",\"to\":\"" + ID
                        + "\",\"kind\":\"shout\",\"payload\":\"\"}",
                "{\"type\":\"signal\",\"classId\":\"" + ID + "\",\"to\":\"" + ID + "\",\"kind\":\"offer\"}",
                "{\"type\":\"stage-ready\",\"classId\":\"" + ID + "\",\"invitationId\":\"" + ID
                        + "\",\"stagePeerId\":\"" + ID + "\"}",
                "{\"type\":\"stage-ready\",\"classId\":\"" + ID + "\",\"stagePeerId\":\"" + ID + "\",\"session\":\""
                        + ID + "\",\"invitationId\":\"00000000-0000-0000-0000-000000000000\"}",
                "{\"type\":\"stage-connected\",\"classId\":\"" + ID + "\",\"invitationId\":\"" + ID
                        + "\",\"route\":\"PIGEON\"}",
                "{\"type\":\"stage-lost\",\"classId\":\"" + ID + "\",\"invitationId\":\"" + ID
                        + "\",\"route\":\"PEER\"}"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> codec.decode(text))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FRAME_INVALID));
    }
}
