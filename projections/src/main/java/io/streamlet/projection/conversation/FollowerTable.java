package io.streamlet.projection.conversation;

import io.streamlet.projection.shared.PersonKey;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowerTable extends Repository<StoredFollower, PersonKey> {

    @Query("""
            select f.id.classId from StoredFollower f
            where f.id.accountId = :accountId
            order by f.row.followedAt, f.id.classId
            """)
    List<UUID> followed(UUID accountId);
}
