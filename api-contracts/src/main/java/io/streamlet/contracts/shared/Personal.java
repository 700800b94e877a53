package io.streamlet.contracts.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that names a person or that a person wrote. Wherever the record is stored it is encrypted with a key of that person's
 * own; with the key gone it reads {@link #ERASED}. Code that makes or handles the record knows nothing of it.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    /** What stands in the place of every personal text of somebody who was erased; nobody may be called like that. */
    String ERASED = "[erased]";

    /** the component of the same record, an {@link AccountId}, that tells whose text it is */
    String value();
}
