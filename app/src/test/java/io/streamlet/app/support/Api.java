package io.streamlet.app.support;

import static org.awaitility.Awaitility.await;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;

/** The running application as its users reach it, and accounts to do so with. */
public class Api {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    public Caller nobody() {
        return new Caller(base(), null);
    }

    /** the demo profile's; lasts as long as the application, so leave it as it is */
    public Person demoAdmin() {
        return login("admin", "admin123");
    }

    public Person login(String username, String password) {
        return person(
                nobody().post("/api/login", """
                        {"username": "%s", "password": "%s"}""".formatted(username, password)).requireStatus(200));
    }

    /** a new account with this role */
    public Person someone(Role role) {
        String username = role.name().toLowerCase(Locale.ROOT) + "-" + NAMES.incrementAndGet();
        Person person = register(username, username);
        return role == Role.STUDENT ? person : promote(person, role);
    }

    public Person register(String username, String displayName) {
        return person(nobody().post("/api/register", """
                        {"username": "%s", "password": "%s", "displayName": "%s"}""".formatted(username, Person.PASSWORD, displayName))
                .requireStatus(201));
    }

    /** the same person with another role, signed in anew */
    public Person promote(Person person, Role role) {
        demoAdmin()
                .put("/api/admin/users/" + person.accountId() + "/role", "{\"role\": \"" + role + "\"}")
                .requireStatus(204);
        await().until(() -> person.get("/api/profile").text("role").equals(role.name()));
        return login(person.username(), Person.PASSWORD);
    }

    private Person person(Answer session) {
        var account = session.json().path("account");
        return new Person(
                base(),
                session.text("accessToken"),
                AccountId.of(account.path("accountId").asString()),
                account.path("username").asString(),
                Role.valueOf(account.path("role").asString()));
    }
}
