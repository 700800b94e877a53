package io.streamlet.projection.mesh;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PeerTable extends Repository<StoredPeer, PeerKey> {

    @Query("select p from StoredPeer p order by p.id.classId, p.id.peerId")
    List<StoredPeer> everywhere();
}
