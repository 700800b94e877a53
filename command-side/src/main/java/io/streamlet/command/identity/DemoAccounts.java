package io.streamlet.command.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Profile {@code demo}: creates the demo accounts and offers them on the sign-in page; serves loopback only. */
@RestController
@Profile("demo")
class DemoAccounts implements ApplicationRunner {
    private final KnownAccounts accounts;

    DemoAccounts(KnownAccounts accounts, @Value("${server.address:0.0.0.0}") String address)
            throws UnknownHostException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException("The profile 'demo' has accounts with known passwords and serves loopback "
                    + "only, but server.address is " + address + ". Remove the profile, or bind it to 127.0.0.1.");
        }
        this.accounts = accounts;
    }

    record DemoLogin(String username, String password, String role) {}

    record DemoLogins(List<DemoLogin> accounts) {}

    @GetMapping("/api/demo-accounts")
    DemoLogins demoAccounts() {
        return new DemoLogins(Arrays.stream(DemoAccount.values())
                .map(account -> new DemoLogin(
                        account.username(), account.password(), account.role().name()))
                .toList());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Arrays.stream(DemoAccount.values())
                .parallel()
                .forEach(account ->
                        accounts.ensure(account.username(), account.displayName(), account.role(), account.password()));
    }
}
