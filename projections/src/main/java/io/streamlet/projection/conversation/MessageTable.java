package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageTable extends Repository<StoredMessage, UUID> {

    /** newest first */
    @Query("""
            select m from StoredMessage m
            where m.row.classId = :classId and m.row.sequence < :before
            order by m.row.sequence desc
            """)
    List<StoredMessage> before(ClassId classId, long before, Limit limit);
}
