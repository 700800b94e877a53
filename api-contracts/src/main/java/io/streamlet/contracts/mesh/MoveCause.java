package io.streamlet.contracts.mesh;

public enum MoveCause {
    /** the parent said goodbye: the child moves before the parent closes */
    PARENT_LEAVES(true),
    /** the parent is gone without a word */
    PARENT_GONE(true),
    /** the child gets no picture although the parent is there */
    PARENT_FAILED(true),
    /** the parent may or can carry fewer than before */
    PARENT_WEAKENED(true),
    SOURCE_WEAKENED(true),
    /** a better relay takes this place */
    MAKES_ROOM(false),
    /** takes a place where it can carry others */
    PROMOTED(false),
    /** spares the source a connection */
    COMPACTED(false),
    OPERATOR(false);

    private final boolean forced;

    MoveCause(boolean forced) {
        this.forced = forced;
    }

    /** false: nobody would have noticed without it */
    public boolean forced() {
        return forced;
    }
}
