package io.streamlet.projection.identity;

import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "account")
class StoredAccount implements Stored<AccountRow> {

    @Id
    private UUID accountId;

    @Embedded
    private AccountRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredAccount() {}

    StoredAccount(AccountId accountId, AccountRow row) {
        this.accountId = accountId.value();
        this.row = row;
    }

    AccountView view() {
        return row.view(new AccountId(accountId));
    }

    @Override
    public AccountRow row() {
        return row;
    }

    @Override
    public void replace(AccountRow next) {
        row = next;
    }
}
