package io.streamlet.projection.classroom;

import io.streamlet.projection.shared.PersonKey;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipantTable extends Repository<StoredParticipant, PersonKey> {

    @Query("""
            select p.id from StoredParticipant p join StoredClass c on c.classId = p.id.classId
            where p.row.present and c.row.run.status = LIVE
            order by p.id.classId, p.id.accountId
            """)
    List<PersonKey> presentInLiveClasses();
}
