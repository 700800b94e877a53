package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SeatTable extends Repository<StoredSeat, UUID> {
    @Query("""
            select s from StoredSeat s
            where s.row.invited.classId = :classId
            order by s.row.times.invitedAt desc, s.invitationId desc
            """)
    List<StoredSeat> newest(ClassId classId, Limit limit);

    @Query("""
            select s from StoredSeat s
            where s.row.invited.accountId = :account
            order by s.row.times.invitedAt desc, s.invitationId desc
            """)
    List<StoredSeat> newestOf(AccountId account, Limit limit);
}
