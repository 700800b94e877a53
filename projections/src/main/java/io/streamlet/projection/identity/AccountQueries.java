package io.streamlet.projection.identity;

import io.streamlet.contracts.identity.AccountPage;
import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.identity.FindAccount;
import io.streamlet.contracts.identity.FindAccounts;
import io.streamlet.contracts.live.AccountsView;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.projection.shared.Paging;
import io.streamlet.projection.shared.Rows;
import java.util.EnumSet;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountQueries {

    private final Rows<AccountId, AccountRow> accounts;
    private final AccountTable table;

    AccountQueries(Rows<AccountId, AccountRow> accounts, AccountTable table) {
        this.accounts = accounts;
        this.table = table;
    }

    @QueryHandler
    AccountView answer(FindAccount query) {
        var row = accounts.find(query.accountId());
        if (row == null) {
            throw new BusinessException(ErrorCode.ACCOUNT_NOT_FOUND, "No such account");
        }
        return row.view(query.accountId());
    }

    @QueryHandler
    AccountPage answer(FindAccounts query) {
        var page = Paging.page(query.page(), query.size());
        var roles = query.role() == null ? EnumSet.allOf(Role.class) : EnumSet.of(query.role());
        var found = table.search(containing(query.search()), roles, page);
        return new AccountPage(
                found.map(StoredAccount::view).getContent(),
                page.getPageNumber(),
                page.getPageSize(),
                found.getTotalElements());
    }

    @QueryHandler
    AccountsView answer(WatchAccounts query) {
        return new AccountsView(table.count());
    }

    /** The text is searched for as it is: its wildcards stand for themselves. */
    private static String containing(@Nullable String search) {
        var text = search == null ? "" : search.strip();
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
