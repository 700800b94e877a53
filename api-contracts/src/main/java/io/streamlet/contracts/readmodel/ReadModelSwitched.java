package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.AccountId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * @param tables as they were compared at one position
 * @param overridden whether they differed
 * @param reason why all the same
 */
@Revision("1")
public record ReadModelSwitched(
        String group,
        List<TableHashes> tables,
        boolean overridden,
        @Nullable String reason,
        AccountId by) implements ReadModelEvent {}
