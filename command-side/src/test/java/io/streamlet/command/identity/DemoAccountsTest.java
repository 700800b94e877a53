package io.streamlet.command.identity;

import static io.streamlet.command.shared.Fixtures.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.shared.Role;
import java.lang.reflect.Proxy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts with public passwords never serve anything but this machine. */
class DemoAccountsTest {
    private final FakeCredentials credentials = new FakeCredentials();
    private final Passwords passwords = new Passwords();
    private final KnownAccounts accounts = new KnownAccounts(noCommands(), credentials, passwords);

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void theDemoRefusesToServeOthers(String address) {
        assertThatThrownBy(() -> new DemoAccounts(accounts, address))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(address)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void theDemoServesThisMachine(String address) throws Exception {
        assertThat(new DemoAccounts(accounts, address).demoAccounts().accounts())
                .extracting(DemoAccounts.DemoLogin::username)
                .containsExactly("admin", "teacher", "student");
    }

    @Test
    void anyOtherProfileRefusesToStartWhileADemoPasswordIsInUse() {
        register("student", "student123");
        assertThatThrownBy(new DemoAccountsGuard(accounts)::afterPropertiesSet)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("student");
    }

    @Test
    void anotherPasswordIsFine() {
        register("student", "a password of its own");
        assertThatCode(new DemoAccountsGuard(accounts)::afterPropertiesSet).doesNotThrowAnyException();
    }

    private void register(String username, String password) {
        credentials.reserve(
                new Credential(STUDENT.accountId(), username, "Sam", passwords.hash(password), Role.STUDENT, true));
    }

    private static CommandGateway noCommands() {
        return (CommandGateway) Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(), new Class<?>[] {CommandGateway.class}, (proxy, method, args) -> {
                    throw new AssertionError("nothing is registered here, but " + method.getName() + " was called");
                });
    }
}
