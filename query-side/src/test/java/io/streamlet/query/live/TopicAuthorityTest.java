package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicAuthorityTest {

    private final FakeQueryBus fakes = new FakeQueryBus();
    private final TopicAuthority authority = new TopicAuthority(fakes.access);
    private final Actor teacher = Samples.actor(Role.TEACHER);
    private final ClassId classId = fakes.projections.liveClass(teacher);
    private final Map<String, Actor> actors = Map.of(
            "admin", Samples.actor(Role.ADMIN),
            "teacher", teacher,
            "otherTeacher", Samples.actor(Role.TEACHER),
            "present", Samples.actor(Role.STUDENT),
            "viewer", Samples.actor(Role.VIEWER),
            "left", Samples.actor(Role.STUDENT),
            "removed", Samples.actor(Role.STUDENT),
            "outsider", Samples.actor(Role.STUDENT));

    @ParameterizedTest(name = "{0}: admin {1}, teacher {2}, present {4}, viewer {5}, outsider {8}")
    @CsvSource(useHeadersInDisplayName = false, textBlock = """
            catalogue,         ok,                 ok,                 ok,                 ok,                 ok,                 ok,                 ok,                 ok
            me,                ok,                 ok,                 ok,                 ok,                 ok,                 ok,                 ok,                 ok
            accounts,          ok,                 FORBIDDEN,          FORBIDDEN,          FORBIDDEN,          FORBIDDEN,          FORBIDDEN,          FORBIDDEN,          FORBIDDEN
            class/CLASS,       ok,                 ok,                 ok,                 ok,                 ok,                 ok,                 ok,                 ok
            class/CLASS/people,ok,                 ok,                 NOT_A_PARTICIPANT,  ok,                 ok,                 NOT_A_PARTICIPANT,  REMOVED_FROM_CLASS, NOT_A_PARTICIPANT
            class/CLASS/chat,  ok,                 ok,                 NOT_A_PARTICIPANT,  ok,                 ok,                 NOT_A_PARTICIPANT,  REMOVED_FROM_CLASS, NOT_A_PARTICIPANT
            class/CLASS/hands, ok,                 ok,                 NOT_A_PARTICIPANT,  ok,                 ok,                 NOT_A_PARTICIPANT,  REMOVED_FROM_CLASS, NOT_A_PARTICIPANT
            class/CLASS/mesh,  ok,                 ok,                 NOT_CLASS_TEACHER,  NOT_CLASS_TEACHER,  NOT_CLASS_TEACHER,  NOT_CLASS_TEACHER,  NOT_CLASS_TEACHER,  NOT_CLASS_TEACHER
            class/NONE/mesh,   CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND
            class/NONE,        CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND
            class/NONE/chat,   CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND,    CLASS_NOT_FOUND
            class/x,           unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown
            class/CLASS/,      unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown
            class/CLASS/grades,unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown
            class/1-1-1-1-1,   unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown
            Catalogue,         unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown,            unknown
            """)
    void everyTopicForEveryone(
            String topic,
            String admin,
            String ownTeacher,
            String otherTeacher,
            String present,
            String viewer,
            String left,
            String removed,
            String outsider) {
        roster();
        var name = topic.replace("CLASS", classId.toString())
                .replace("NONE", Samples.classId().toString());

        assertThat(answer("admin", name)).isEqualTo(admin);
        assertThat(answer("teacher", name)).isEqualTo(ownTeacher);
        assertThat(answer("otherTeacher", name)).isEqualTo(otherTeacher);
        assertThat(answer("present", name)).isEqualTo(present);
        assertThat(answer("viewer", name)).isEqualTo(viewer);
        assertThat(answer("left", name)).isEqualTo(left);
        assertThat(answer("removed", name)).isEqualTo(removed);
        assertThat(answer("outsider", name)).isEqualTo(outsider);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, ok",
        "teacher, ok",
        "otherTeacher, NOT_A_PARTICIPANT",
        "present, ok",
        "viewer, ok",
        "left, ok",
        "removed, REMOVED_FROM_CLASS",
        "outsider, NOT_A_PARTICIPANT"
    })
    void onceItIsOverWhoeverWasInItMayLookBack(String who, String expected) {
        roster();
        fakes.projections.gone(classId, account("removed"), LeaveReason.REMOVED);
        fakes.projections.ended(classId);
        fakes.projections.gone(classId, account("removed"), LeaveReason.REMOVED);

        assertThat(answer(who, "class/" + classId + "/chat")).isEqualTo(expected);
    }

    private void roster() {
        fakes.projections.joined(classId, account("present"));
        fakes.projections.joined(classId, account("viewer"));
        fakes.projections.gone(classId, account("left"), LeaveReason.LEFT);
        fakes.projections.gone(classId, account("removed"), LeaveReason.REMOVED);
    }

    private AccountId account(String who) {
        return actor(who).accountId();
    }

    private Actor actor(String who) {
        return Objects.requireNonNull(actors.get(who));
    }

    private String answer(String who, String name) {
        var topic = TopicNames.parse(name, account(who));
        if (topic.isEmpty()) {
            return "unknown";
        }
        assertThat(TopicNames.of(topic.get())).isEqualTo(name);
        try {
            authority.require(actor(who), topic.get());
            return "ok";
        } catch (BusinessException e) {
            return e.code().name();
        }
    }
}
