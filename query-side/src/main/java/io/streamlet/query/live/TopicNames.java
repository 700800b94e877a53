package io.streamlet.query.live;

import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.live.WatchAlerts;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.live.WatchMyStage;
import io.streamlet.contracts.live.WatchNotifications;
import io.streamlet.contracts.live.WatchOverall;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.live.WatchStage;
import io.streamlet.contracts.live.WatchTimeline;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.Optional;

/** What a topic is called on the wire, and the question behind it. */
final class TopicNames {

    private static final String CLASS = "class/";
    private static final String MY_STAGE = "me/stage";
    private static final String OVERALL = "admin/overall";

    private TopicNames() {}

    static String of(TopicQuery query) {
        return switch (query) {
            case WatchCatalogue _ignored -> "catalogue";
            case WatchNotifications _ignored -> "me";
            case WatchAccounts _ignored -> "accounts";
            case WatchOverall _ignored -> OVERALL;
            case WatchAlerts _ignored -> "alerts";
            case WatchClass q -> CLASS + q.classId();
            case WatchPeople q -> CLASS + q.classId() + "/people";
            case WatchChat q -> CLASS + q.classId() + "/chat";
            case WatchHands q -> CLASS + q.classId() + "/hands";
            case WatchStage q -> CLASS + q.classId() + "/stage";
            case WatchInvitations q -> CLASS + q.classId() + "/invitations";
            case WatchMyStage _ignored -> MY_STAGE;
            case WatchMesh q -> CLASS + q.classId() + "/mesh";
            case WatchTimeline q -> CLASS + q.classId() + "/timeline";
        };
    }

    /** Empty if no topic is called like that; only the one spelling counts, so that one thing is one topic. */
    static Optional<TopicQuery> parse(String name, AccountId self) {
        return meant(name, self).filter(query -> of(query).equals(name));
    }

    /** The class whose insides the topic shows, and thus who may see it depends on; empty for all others. */
    static Optional<ClassId> inside(TopicQuery query) {
        return switch (query) {
            case WatchPeople q -> Optional.of(q.classId());
            case WatchChat q -> Optional.of(q.classId());
            case WatchHands q -> Optional.of(q.classId());
            case WatchStage q -> Optional.of(q.classId());
            // their readers do not depend on the roster
            case WatchMesh _ignored -> Optional.empty();
            case WatchTimeline _ignored -> Optional.empty();
            case WatchInvitations _ignored -> Optional.empty();
            case WatchMyStage _ignored -> Optional.empty();
            case WatchCatalogue _ignored -> Optional.empty();
            case WatchNotifications _ignored -> Optional.empty();
            case WatchAccounts _ignored -> Optional.empty();
            case WatchOverall _ignored -> Optional.empty();
            case WatchAlerts _ignored -> Optional.empty();
            case WatchClass _ignored -> Optional.empty();
        };
    }

    private static Optional<TopicQuery> meant(String name, AccountId self) {
        return switch (name) {
            case "catalogue" -> Optional.of(new WatchCatalogue());
            case "me" -> Optional.of(new WatchNotifications(self));
            case MY_STAGE -> Optional.of(new WatchMyStage(self));
            case "accounts" -> Optional.of(new WatchAccounts());
            case OVERALL -> Optional.of(new WatchOverall());
            case "alerts" -> Optional.of(new WatchAlerts());
            default -> name.startsWith(CLASS) ? ofClass(name.substring(CLASS.length())) : Optional.empty();
        };
    }

    private static Optional<TopicQuery> ofClass(String rest) {
        int slash = rest.indexOf('/');
        try {
            var classId = ClassId.of(slash < 0 ? rest : rest.substring(0, slash));
            return switch (slash < 0 ? "" : rest.substring(slash + 1)) {
                case "" -> Optional.of(new WatchClass(classId));
                case "people" -> Optional.of(new WatchPeople(classId));
                case "chat" -> Optional.of(new WatchChat(classId));
                case "hands" -> Optional.of(new WatchHands(classId));
                case "stage" -> Optional.of(new WatchStage(classId));
                case "invitations" -> Optional.of(new WatchInvitations(classId));
                case "mesh" -> Optional.of(new WatchMesh(classId));
                case "timeline" -> Optional.of(new WatchTimeline(classId));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
