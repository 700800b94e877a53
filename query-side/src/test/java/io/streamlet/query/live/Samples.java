package io.streamlet.query.live;

import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.conversation.ChatSettings;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.live.ChatSettingsChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

public final class Samples {

    static final JsonMapper JSON = JsonMapper.builder().build();
    public static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private Samples() {}

    static LiveProperties properties() {
        return new LiveProperties(
                List.of("https://other.example"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                512,
                64,
                256,
                DataSize.ofMegabytes(1),
                50,
                DataSize.ofKilobytes(16),
                64);
    }

    public static Actor actor(Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), role);
    }

    public static ClassId classId() {
        return new ClassId(UUID.randomUUID());
    }

    /** an update that says which one it is */
    static ChatSettingsChanged update(int number) {
        return new ChatSettingsChanged(new ChatSettings(false, number));
    }

    /** a snapshot that says which update it contains last */
    static ChatView chat(int number) {
        return new ChatView(List.of(), false, new ChatSettings(false, number));
    }

    static ParticipantView person(AccountId account, boolean present, @Nullable LeaveReason reason) {
        return new ParticipantView(account, "Someone", ParticipantRole.STUDENT, present, NOON, null, reason);
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
