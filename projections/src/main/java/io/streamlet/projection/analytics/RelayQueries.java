package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.FindClassRelays;
import io.streamlet.contracts.analytics.FindRelays;
import io.streamlet.contracts.analytics.RelayEntry;
import io.streamlet.contracts.analytics.RelayLedger;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.PersonKey;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers who carried how much for whom. */
@Component
class RelayQueries {

    private static final Limit CLASSES = Limit.of(100);
    private static final String SOMEBODY = "";

    private final RelayTable table;

    RelayQueries(RelayTable table) {
        this.table = table;
    }

    @QueryHandler
    RelayLedger answer(FindClassRelays query) {
        var classId = query.classId().value();
        return ledger(table.ofClass(classId), table.sharesOfClass(classId));
    }

    @QueryHandler
    RelayLedger answer(FindRelays query) {
        var account = query.accountId().value();
        var relays = table.ofAccount(account, CLASSES);
        var classes = relays.stream().map(relay -> relay(relay).key().classId()).toList();
        return ledger(relays, table.sharesOfAccount(account, classes));
    }

    private static RelayLedger ledger(List<Tuple> relays, List<Tuple> shares) {
        var byCarrier = shares.stream()
                .collect(Collectors.groupingBy(
                        RelayQueries::carrier, Collectors.mapping(RelayQueries::share, Collectors.toList())));
        return new RelayLedger(relays.stream()
                .map(relay -> entry(relay, byCarrier.getOrDefault(relay(relay).key(), List.of())))
                .toList());
    }

    private static RelayEntry entry(Tuple carrier, List<RelayEntry.Share> shares) {
        var relay = relay(carrier);
        var lesson = carrier.get("lesson", StoredLesson.class).row();
        return new RelayEntry(
                new ClassId(relay.key().classId()),
                lesson.head().title(),
                lesson.run().startedAt(),
                relay.key().account(),
                named(carrier),
                relay.row().consent(),
                relay.row().cap(),
                relay.row().bytes(),
                shares);
    }

    private static RelayEntry.Share share(Tuple carried) {
        var share = carried.get("share", StoredRelayShare.class);
        return new RelayEntry.Share(
                new AccountId(share.key().receiver()),
                named(carried),
                share.row().bytes(),
                share.row().firstAt(),
                share.row().lastAt());
    }

    private static StoredRelay relay(Tuple carrier) {
        return carrier.get("relay", StoredRelay.class);
    }

    private static PersonKey carrier(Tuple carried) {
        var key = carried.get("share", StoredRelayShare.class).key();
        return new PersonKey(key.classId(), key.carrier());
    }

    private static String named(Tuple person) {
        var name = person.get("displayName", String.class);
        return name == null ? SOMEBODY : name;
    }
}
