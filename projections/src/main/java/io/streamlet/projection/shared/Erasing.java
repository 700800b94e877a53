package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.Personal;
import jakarta.persistence.EntityManager;

/**
 * Takes the texts of one person out of rows, and leaves everything else of them alone: other events may be changing the same rows at
 * the same time. What comes out is what a rebuild makes of the events once the key is gone, in whatever order the two come.
 */
public final class Erasing {

    private Erasing() {}

    /**
     * @param statement with the parameters {@code :erased} and {@code :account}
     * @param account in the type of the column
     * @return how many rows there were
     */
    public static int update(EntityManager entities, String statement, Object account) {
        // what the batch changed so far is written before the context forgets it
        entities.flush();
        int rows = entities.createQuery(statement)
                .setParameter("erased", Personal.ERASED)
                .setParameter("account", account)
                .executeUpdate();
        entities.clear();
        return rows;
    }
}
