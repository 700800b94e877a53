package io.streamlet.command.identity;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.streamlet.command.CommandSideTest;
import io.streamlet.command.Rest;
import io.streamlet.command.shared.Ids;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Role;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@CommandSideTest
class SessionRestTest {
    private final AccountId id = new AccountId(Ids.next());
    private final String username = "u" + id.toString().replace("-", "").substring(8, 31);
    private final Actor actor = new Actor(id, "Grace", Role.STUDENT);
    /** one's own: what one test sends does not count in the next */
    private final String address = id.toString();

    private final Rest rest;

    @Autowired
    AccountGate gate;

    SessionRestTest(@Autowired WebApplicationContext context) {
        rest = new Rest(context);
    }

    private MvcTestResult post(String path, String json) {
        return rest.anonymous()
                .post()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult register(String name, String password) {
        return register(id, name, password);
    }

    private MvcTestResult register(AccountId as, String name, String password) {
        return post("/api/register", """
                {"accountId": "%s", "username": "%s", "password": "%s", "displayName": " Grace "}""".formatted(as, name, password));
    }

    private MvcTestResult login(String password) {
        return post("/api/login", """
                {"username": "%s", "password": "%s"}""".formatted(username, password));
    }

    private MvcTestResult refresh(MvcTestResult session) {
        return rest.anonymous()
                .post()
                .uri("/api/session/refresh")
                .cookie(cookie(session))
                .exchange();
    }

    private static Cookie cookie(MvcTestResult session) {
        return Objects.requireNonNull(session.getResponse().getCookie(Sessions.COOKIE));
    }

    private static void expectCode(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("code").isEqualTo(code);
    }

    @Test
    void whoRegistersIsAStudentAndSignedIn() {
        var session = register(username.toUpperCase(Locale.ROOT), "correct horse");
        assertThat(session)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("account.role")
                .isEqualTo("STUDENT");
        assertThat(session).bodyJson().extractingPath("account.username").isEqualTo(username);
        assertThat(session).bodyJson().extractingPath("account.displayName").isEqualTo("Grace");
        assertThat(session.getResponse().getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/session")
                .doesNotContain("Secure");
    }

    @Test
    void theSameRegistrationAgainSignsInWhoKnowsThePassword() {
        register(username, "correct horse");
        assertThat(register(username, "correct horse")).hasStatus(201);
        expectCode(register(username, "another horse"), 409, "ID_ALREADY_USED");
        expectCode(register(username + "x", "correct horse"), 409, "ID_ALREADY_USED");
    }

    @Test
    void aTakenNameIsRefusedAndLeavesNothing() {
        register(username, "correct horse");
        var other = new AccountId(Ids.next());
        expectCode(register(other, username, "correct horse"), 409, "USERNAME_TAKEN");
        assertThat(gate.standingOf(other)).isEmpty();
        assertThat(register(other, "v" + username, "correct horse")).hasStatus(201);
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> register(new AccountId(Ids.next()), username, "correct horse")
                                .getResponse()
                                .getStatus(),
                        Thread::startVirtualThread))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void accountsByTheDozenTakeTheirTime() {
        for (int i = 0; i < 10; i++) {
            assertThat(register(new AccountId(Ids.next()), username + i, "correct horse"))
                    .hasStatus(201);
        }

        var refused = register(username, "correct horse");

        expectCode(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(refused)
                .headers()
                .hasHeaderSatisfying(
                        "Retry-After",
                        values -> assertThat(values)
                                .singleElement()
                                .satisfies(seconds ->
                                        assertThat(Integer.parseInt(seconds)).isBetween(1, 360)));
        assertThat(gate.standingOf(id)).isEmpty();
        assertThat(login("correct horse")).as("signing in is another matter").hasStatus(401);
    }

    @Test
    void whoGuessesIsToldHowLongToWait() {
        // the minute goes on while passwords are looked at
        var refused = Stream.generate(() -> login("guess"))
                .limit(50)
                .filter(answer -> answer.getResponse().getStatus() != 401)
                .findFirst()
                .orElseThrow();
        expectCode(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(refused).headers().containsHeader("Retry-After");
    }

    @ParameterizedTest
    @CsvSource({"ab,correct horse", "gräce,correct horse", "a b c,correct horse", "grace,short"})
    void unfitNamesAndPasswordsAreRefused(String name, String password) {
        assertThat(register(name, password)).hasStatus(400);
    }

    @Test
    void aSessionGoesOnUntilItIsLoggedOut() {
        register(username, "correct horse");
        var session = login("correct horse");
        var next = refresh(session);
        assertThat(next)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("account.username")
                .isEqualTo(username);
        var out = rest.anonymous()
                .post()
                .uri("/api/session/logout")
                .cookie(cookie(next))
                .exchange();
        assertThat(out).hasStatus(204);
        assertThat(cookie(out).getMaxAge()).isZero();
        expectCode(refresh(next), 401, "SESSION_EXPIRED");
    }

    @Test
    void withoutACookieThereIsNoSession() {
        expectCode(post("/api/session/refresh", ""), 401, "NOT_AUTHENTICATED");
        assertThat(post("/api/session/logout", "")).hasStatus(204);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        register(username, "correct horse");
        var elsewhere = login("correct horse");
        var body = "{\"current\": \"%s\", \"next\": \"battery staple\"}";
        expectCode(rest.as(actor, PUT, "/api/profile/password", body.formatted("wrong horse")), 401, "BAD_CREDENTIALS");
        var here = rest.as(actor, PUT, "/api/profile/password", body.formatted("correct horse"));
        assertThat(here).hasStatus(204);
        assertThat(refresh(here)).hasStatus(200);
        expectCode(refresh(elsewhere), 401, "SESSION_EXPIRED");
        expectCode(login("correct horse"), 401, "BAD_CREDENTIALS");
        assertThat(login("battery staple")).hasStatus(200);
    }

    @Test
    void adminsDecideWhoMayDoWhatAtOnce() {
        var session = register(username, "correct horse");
        assertThat(gate.standingOf(id)).hasValue(new AccountGate.Standing("Grace", Role.STUDENT, true));
        rest.as(ADMIN, PUT, "/api/admin/users/" + id + "/role", "{\"role\": \"TEACHER\"}");
        rest.as(actor, PUT, "/api/profile", "{\"displayName\": \"Amazing Grace\"}");
        assertThat(gate.standingOf(id)).hasValue(new AccountGate.Standing("Amazing Grace", Role.TEACHER, true));
        assertThat(rest.as(ADMIN, POST, "/api/admin/users/" + id + "/disable")).hasStatus(204);
        assertThat(gate.standingOf(id))
                .hasValueSatisfying(standing -> assertThat(standing.enabled()).isFalse());
        expectCode(refresh(session), 401, "SESSION_EXPIRED");
        expectCode(login("correct horse"), 403, "ACCOUNT_DISABLED");
        assertThat(rest.as(ADMIN, POST, "/api/admin/users/" + id + "/enable")).hasStatus(204);
        assertThat(login("correct horse")).hasStatus(200);
        expectCode(rest.as(actor, POST, "/api/admin/users/" + id + "/enable"), 403, "FORBIDDEN");
    }
}
