package io.streamlet.query.identity;

import io.streamlet.contracts.identity.AccountPage;
import io.streamlet.contracts.identity.FindAccounts;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountsController {

    private final Queries queries;

    AccountsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/admin/users")
    AccountPage users(
            @RequestParam(required = false) @Size(max = 60) @Nullable String search,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return queries.ask(new FindAccounts(search, role, page, size), AccountPage.class);
    }
}
