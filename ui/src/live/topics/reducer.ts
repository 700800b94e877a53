import type { TopicUpdate } from '../protocol'

/**
 * How a topic folds what arrives into what is shown. Both functions are pure; applying the same update twice gives
 * the same as once, and an update of a type this client does not know changes nothing.
 */
export interface TopicReducer<V> {
  snapshot(held: V | undefined, snapshot: V): V
  update(held: V, update: TopicUpdate): V
}

/** Most snapshots simply replace what was held. */
export function replace<V>(_held: V | undefined, snapshot: V): V {
  return snapshot
}
