import type { OverallNow } from '@/contracts/contracts'
import type { TopicReducer } from './reducer'

/** The platform as it is now; what carries a lower version is older. */
export const overallTopic: TopicReducer<OverallNow> = {
  snapshot: (held, snapshot) => newer(held, snapshot),
  update: (held, update) => (update.type === 'overall.changed' ? newer(held, update.now) : held),
}

function newer(held: OverallNow | undefined, next: OverallNow): OverallNow {
  return held && held.version > next.version ? held : next
}
