package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private final ManualTimer timer = new ManualTimer();
    private final Tickets tickets = new Tickets(Duration.ofSeconds(30), timer);

    @Test
    void opensOnce() {
        var actor = Samples.actor(Role.STUDENT);
        var ticket = tickets.issue(actor);

        assertThat(tickets.redeem(ticket)).contains(actor);
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void expires() {
        var ticket = tickets.issue(Samples.actor(Role.STUDENT));
        timer.advance(Duration.ofSeconds(31));

        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void holds256RandomBits() {
        var actor = Samples.actor(Role.STUDENT);
        assertThat(tickets.issue(actor)).hasSize(43).isNotEqualTo(tickets.issue(actor));
        assertThat(tickets.redeem("guess")).isEmpty();
    }

    @Test
    void isVoidOnceTheAccountIsAnother() {
        var ann = Samples.actor(Role.STUDENT);
        var bob = Samples.actor(Role.STUDENT);
        var anns = tickets.issue(ann);
        var bobs = tickets.issue(bob);

        tickets.revoke(ann.accountId(), actor -> true);

        assertThat(tickets.redeem(anns)).isEmpty();
        assertThat(tickets.redeem(bobs)).contains(bob);
    }
}
