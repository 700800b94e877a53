package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
@Timeout(180)
class ReadApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Actor admin = Samples.actor(Role.ADMIN);
    private final Actor teacher = Samples.actor(Role.TEACHER);
    private final Actor ann = Samples.actor(Role.STUDENT);
    private final Actor outsider = Samples.actor(Role.VIEWER);

    @LocalServerPort
    private int port;

    @Autowired
    private FakeProjections projections;

    private ClassId classId = Samples.classId();

    @BeforeEach
    void aLiveClassWithAnn() {
        for (var actor : List.of(admin, teacher, ann, outsider)) {
            LiveTestApplication.ACTORS.put(actor.accountId(), actor);
            projections.account(actor);
        }
        classId = projections.liveClass(teacher);
        projections.joined(classId, ann.accountId());
    }

    @ParameterizedTest
    @CsvSource({"people", "messages", "hands"})
    void theInsideOfAClassIsForThoseInside(String what) throws Exception {
        var path = "/api/classes/" + classId + "/" + what;
        assertThat(get(path, ann).statusCode()).isEqualTo(200);
        assertThat(get(path, teacher).statusCode()).isEqualTo(200);
        assertThat(get(path, admin).statusCode()).isEqualTo(200);
        assertThat(get(path, outsider).statusCode()).isEqualTo(403);
        assertThat(get(path, outsider).body()).isEqualTo("NOT_A_PARTICIPANT");

        projections.gone(classId, ann.accountId(), LeaveReason.REMOVED);
        assertThat(get(path, ann).body()).isEqualTo("REMOVED_FROM_CLASS");
        var unknown = "/api/classes/" + Samples.classId() + "/" + what;
        assertThat(get(unknown, admin).body()).isEqualTo("CLASS_NOT_FOUND");
    }

    @Test
    void aProfileIsOnesOwn() throws Exception {
        var profile = Samples.json(get("/api/profile", ann).body());
        assertThat(AccountId.of(profile.get("accountId").asString())).isEqualTo(ann.accountId());
        assertThat(profile.get("role").asString()).isEqualTo("STUDENT");
    }

    @Test
    void onlyTeachersHaveClassesOfTheirOwn() throws Exception {
        assertThat(get("/api/classes/mine", teacher).statusCode()).isEqualTo(200);
        assertThat(get("/api/classes/mine", ann).statusCode()).isEqualTo(403);
        assertThat(get("/api/classes/mine", outsider).statusCode()).isEqualTo(403);
    }

    @Test
    void pagesArriveAsAskedFor() throws Exception {
        var page = Samples.json(get("/api/classes/history?page=2&size=7", ann).body());
        assertThat(page.get("page").asInt()).isEqualTo(2);
        assertThat(page.get("size").asInt()).isEqualTo(7);
        var users = Samples.json(get("/api/admin/users", admin).body());
        assertThat(users.get("size").asInt()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/classes/history?size=0",
        "/api/classes/history?size=101",
        "/api/classes/history?page=-1",
        "/api/classes/history?page=x",
        "/api/admin/users?role=KING",
        "/api/admin/users?size=1000",
        "/api/classes/nonsense",
        "/api/classes/nonsense/people"
    })
    void badParametersAreTheCallersFault(String path) throws Exception {
        assertThat(get(path, admin).statusCode()).isEqualTo(400);
    }

    @Test
    void messagesAreLimited() throws Exception {
        var path = "/api/classes/" + classId + "/messages";
        assertThat(get(path + "?limit=100", ann).statusCode()).isEqualTo(200);
        assertThat(get(path + "?limit=101", ann).statusCode()).isEqualTo(400);
        assertThat(get(path + "?before=x", ann).statusCode()).isEqualTo(400);
    }

    @Test
    void whatNobodyScheduledIsNotFound() throws Exception {
        var response = get("/api/classes/" + Samples.classId(), ann);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("CLASS_NOT_FOUND");
    }

    private HttpResponse<String> get(String path, Actor actor) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", actor.accountId().toString())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
