package io.streamlet.projection.replay;

/** Rows that were written before may say what nobody can read any more: they are made again. */
final class SomebodyErased extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String group;

    SomebodyErased(String group) {
        super("Somebody was erased since the replay of " + group + " began.", null, false, false);
        this.group = group;
    }

    String group() {
        return group;
    }
}
