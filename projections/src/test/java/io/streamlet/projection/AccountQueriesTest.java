package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountPage;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.FindAccount;
import io.streamlet.contracts.identity.FindAccounts;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.live.AccountChanged;
import io.streamlet.contracts.live.AccountsView;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountQueriesTest extends ReadModelTest {

    @Test
    void findsAnAccount() {
        projections.apply(
                registered(1, "ada", "Ada", Role.STUDENT),
                new RoleChanged(Some.account(1), Role.STUDENT, Role.TEACHER, Some.account(9)),
                new AccountDisabled(Some.account(1), Some.account(9)));

        assertThat(ask(new FindAccount(Some.account(1)), AccountView.class))
                .isEqualTo(new AccountView(
                        Some.account(1),
                        "ada",
                        "Ada",
                        Role.TEACHER,
                        false,
                        false,
                        ProjectionApplication.NOW.plusSeconds(1)));
    }

    @Test
    void refusesAnUnknownAccount() {
        assertRefused(new FindAccount(Some.account(1)), ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void pagesNewestFirst() {
        for (var n = 1; n <= 5; n++) {
            projections.apply(registered(n, "user" + n, "User", Role.STUDENT));
        }

        var page = ask(new FindAccounts(null, null, 1, 2), AccountPage.class);

        assertThat(page.accounts()).extracting(AccountView::username).containsExactly("user3", "user2");
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.page()).isEqualTo(1);
    }

    @Test
    void answersAnyPageAndSize() {
        projections.apply(registered(1, "ada", "Ada", Role.STUDENT));

        assertThat(ask(new FindAccounts(null, null, Integer.MAX_VALUE, Integer.MAX_VALUE), AccountPage.class)
                        .accounts())
                .isEmpty();
        assertThat(ask(new FindAccounts(null, null, -1, 0), AccountPage.class).accounts())
                .hasSize(1);
    }

    @Test
    void searchesBothNamesWithoutCase() {
        projections.apply(
                registered(1, "ada", "Countess", Role.TEACHER),
                registered(2, "grace", "Adamant", Role.STUDENT),
                registered(3, "alan", "Alan", Role.STUDENT));

        assertThat(found("ADA", null)).containsExactly("grace", "ada");
        assertThat(found("ada", Role.TEACHER)).containsExactly("ada");
    }

    @Test
    void takesWildcardsByTheLetter() {
        projections.apply(
                registered(1, "a_b", "100%", Role.STUDENT),
                registered(2, "axb", "100", Role.STUDENT),
                registered(3, "c", "back\\slash", Role.STUDENT));

        assertThat(found("a_b", null)).containsExactly("a_b");
        assertThat(found("%", null)).containsExactly("a_b");
        assertThat(found("\\", null)).containsExactly("c");
    }

    @Test
    void tellsOfEveryChange() {
        projections.apply(registered(1, "ada", "Ada", Role.STUDENT));

        var told = updates(
                new WatchAccounts(), () -> projections.apply(new DisplayNameChanged(Some.account(1), "Lovelace")));

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        AccountChanged.class,
                        update -> assertThat(update.account().displayName()).isEqualTo("Lovelace"));
        assertThat(ask(new WatchAccounts(), AccountsView.class).total()).isEqualTo(1);
    }

    private List<String> found(String search, @Nullable Role role) {
        return ask(new FindAccounts(search, role, 0, 20), AccountPage.class).accounts().stream()
                .map(AccountView::username)
                .toList();
    }

    private static AccountRegistered registered(int n, String username, String displayName, Role role) {
        return new AccountRegistered(Some.account(n), username, displayName, role);
    }
}
