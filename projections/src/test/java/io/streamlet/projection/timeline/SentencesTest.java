package io.streamlet.projection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.projection.RandomHistory;
import io.streamlet.projection.Some;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final AccountId PLATFORM = Actor.system().accountId();
    private static final Names NAMES = new Names() {
        @Override
        public String of(AccountId account) {
            return "Ann";
        }

        @Override
        public String of(PeerId peer) {
            return "Ben";
        }

        @Override
        public String of(InvitationId invitation) {
            return "Cleo";
        }
    };

    @Test
    void everyEventIsSaidInWords() {
        assertThat(RandomHistory.of(5, 2_000)).allSatisfy(event -> {
            var sentence = Sentences.of(event.getPayload(), PLATFORM, NAMES);
            assertThat(sentence).isNotBlank().doesNotContain("null", "%", "[", "_");
            assertThat(Character.isUpperCase(sentence.charAt(0)) || Character.isDigit(sentence.charAt(0)))
                    .as(sentence)
                    .isTrue();
        });
    }

    @Test
    void tellsWhatBecameOfALink() {
        var invitation = new InvitationId(new UUID(7, 7));

        assertThat(say(new StageLinkLost(Some.CLASS, invitation, StageSide.TEACHER, StageRoute.PEER)))
                .isEqualTo("The teacher lost Cleo, connected from browser to browser");
        assertThat(say(new StageRouteChanged(Some.CLASS, invitation, StageRoute.SERVER, RouteCause.LINK_LOST)))
                .isEqualTo("Cleo goes on by way of the server: link lost");
    }

    private static String say(Object event) {
        return Sentences.of(event, PLATFORM, NAMES);
    }
}
