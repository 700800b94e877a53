package io.streamlet.projection.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A read model, as far as it can be made a second time: which projectors, over which tables.
 *
 * @param projectors over rows beside the live ones; they tell nobody, to them all that happened is a replay
 */
public record ReadModel(String group, Function<Beside, List<Object>> projectors) {}
