package io.streamlet.command.identity;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Any profile but {@code demo} refuses to start on data in which a demo account still has its public password. */
@Component
@Profile("!demo")
class DemoAccountsGuard implements InitializingBean {
    private final KnownAccounts accounts;

    DemoAccountsGuard(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> open = Arrays.stream(DemoAccount.values())
                .filter(account -> accounts.hasPassword(account.username(), account.password()))
                .map(DemoAccount::username)
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "The accounts " + open + " have the public passwords of the demo. Start with "
                            + "the profile 'demo' and change them, or use another data directory.");
        }
    }
}
