package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.Pong;
import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.Subscribe;
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
                .isEqualTo(new Attend(ClassId.of(ID)));
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
                "{\"type\":\"attend\"}"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> codec.decode(text))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FRAME_INVALID));
    }
}
