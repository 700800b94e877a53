package io.streamlet.query.identity;

import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.identity.FindAccount;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfileController {

    private final Queries queries;
    private final Patience patience;

    ProfileController(Queries queries, Patience patience) {
        this.queries = queries;
        this.patience = patience;
    }

    @GetMapping("/api/profile")
    AccountView profile(@AuthenticationPrincipal Actor actor) {
        var self = actor.accountId();
        return patience.ask(
                () -> queries.ask(new FindAccount(self), AccountView.class),
                e -> e.code() == ErrorCode.ACCOUNT_NOT_FOUND && patience.madeJustNow(self.value()));
    }
}
