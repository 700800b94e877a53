package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationTable extends Repository<StoredNotification, UUID> {

    @Query("""
            select n from StoredNotification n
            where n.row.accountId = :account
            order by n.row.happenedAt desc, n.id desc
            """)
    List<StoredNotification> newest(AccountId account, Limit limit);
}
