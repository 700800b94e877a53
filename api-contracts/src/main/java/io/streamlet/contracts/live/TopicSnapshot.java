package io.streamlet.contracts.live;

/**
 * What a topic shows at one moment: the first answer of its subscription query, and the data of a snapshot frame.
 * Implemented by the views of the contexts, so not sealed.
 */
public interface TopicSnapshot {}
