package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.Map;

/** Rows about accounts in classes. */
public interface PersonRows<S> extends Rows<PersonKey, S> {

    /** in no order */
    Map<AccountId, S> of(ClassId classId);

    void clear(ClassId classId);
}
