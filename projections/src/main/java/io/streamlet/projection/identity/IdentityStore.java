package io.streamlet.projection.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityStore {

    @Bean
    Rows<AccountId, AccountRow> accountRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredAccount.class, AccountId::value, StoredAccount::new);
    }
}
