package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.IceServer;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IceServersTest {

    private static final AccountId ANN = AccountId.of("0199a0c0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final IceProperties.Server STUN =
            new IceProperties.Server(List.of("stun:stun.example.org"), null, null);
    private static final IceProperties.Server TURN =
            new IceProperties.Server(List.of("turn:turn.example.org", "turns:turn.example.org"), null, null);
    private static final IceProperties.Server FIXED =
            new IceProperties.Server(List.of("turn:fixed.example.org"), "user", "word");

    @Test
    void noneByDefault() {
        assertThat(of(null)).isEmpty();
    }

    @Test
    void withoutASecretAsConfigured() {
        assertThat(of(null, STUN, FIXED))
                .containsExactly(
                        new IceServer(List.of("stun:stun.example.org"), null, null),
                        new IceServer(List.of("turn:fixed.example.org"), "user", "word"));
    }

    /** {@code printf %s "$user" | openssl dgst -sha1 -hmac north -binary | base64} */
    @Test
    void aSecretGivesWhoNeedsItACredentialForSomeTime() {
        assertThat(of("north", STUN, TURN, FIXED))
                .containsExactly(
                        new IceServer(List.of("stun:stun.example.org"), null, null),
                        new IceServer(
                                List.of("turn:turn.example.org", "turns:turn.example.org"),
                                "1700003600:" + ANN,
                                "t+VXEfk2sLe7sjYGl2i0DvfxdUo="),
                        new IceServer(List.of("turn:fixed.example.org"), "user", "word"));
    }

    /** {@code printf %s "$user" | openssl dgst -sha1 -hmac north -binary | base64} */
    @Test
    void aLinkOfTheStageHasACredentialOfItsOwnForAShortTime() {
        var classId = ClassId.of("0199a0c0-0000-7000-8000-000000000002");

        var issued = servers("north", STUN, TURN).ofStage(classId, ANN);

        assertThat(issued.expiresAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(issued.servers())
                .containsExactly(
                        new IceServer(List.of("stun:stun.example.org"), null, null),
                        new IceServer(
                                List.of("turn:turn.example.org", "turns:turn.example.org"),
                                "1700000600:" + classId + "." + ANN,
                                "xTKKRJt+M92K0p6TJkVZZB67OWs="));
        assertThat(servers(null, STUN, TURN).ofStage(classId, ANN).expiresAt()).isNull();
        assertThat(servers("north", STUN).ofStage(classId, ANN).expiresAt()).isNull();
    }

    private static List<IceServer> of(@Nullable String secret, IceProperties.Server... servers) {
        return servers(secret, servers).of(ANN);
    }

    private static IceServers servers(@Nullable String secret, IceProperties.Server... servers) {
        var properties = new IceProperties(List.of(servers), secret, Duration.ofHours(1), Duration.ofMinutes(10));
        return new IceServers(properties, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
