package io.streamlet.projection.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.ReadModel;
import io.streamlet.projection.shared.Replica;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityStore {

    @Bean
    Rows<AccountId, AccountRow> accountRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredAccount.class, AccountId::value, StoredAccount::new);
    }

    @Bean
    ReadModel identityReadModel() {
        return new ReadModel(
                "identity",
                beside -> List.of(new IdentityProjector(
                        beside.rows(StoredAccount.class, AccountId::value, StoredAccount::new), Replica.SILENT)));
    }
}
