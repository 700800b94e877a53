package io.streamlet.projection.identity;

import io.streamlet.contracts.shared.Role;
import java.util.Collection;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountTable extends Repository<StoredAccount, UUID> {

    long count();

    @Query("""
            select a from StoredAccount a
            where (a.row.username ilike :pattern escape '\\' or a.row.displayName ilike :pattern escape '\\')
              and a.row.role in :roles
            order by a.row.registeredAt desc, a.accountId desc
            """)
    Page<StoredAccount> search(String pattern, Collection<Role> roles, Pageable page);
}
