package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlatformTable extends Repository<StoredPlatformStep, StepKey> {

    @Query("""
            from StoredPlatformStep s where s.id.bucket = :bucket and s.id.start >= :from and s.id.start < :to
            order by s.id.start
            """)
    List<StoredPlatformStep> steps(Bucket bucket, Instant from, Instant to);

    @Query("from StoredPlatformStep s where s.id.bucket = :bucket and s.id.start < :before order by s.id.start desc")
    List<StoredPlatformStep> lastBefore(Bucket bucket, Instant before, Limit limit);
}
