import type { TimelinePage } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

/** older ones are read by REST */
const KEPT = 200

/** The newest entries of a class, lowest position first; one may come a little after one with a higher position. */
export const timelineTopic: TopicReducer<TimelinePage> = {
  snapshot: replace,
  update: (held, update) => {
    if (update.type !== 'timeline.appended') return held
    const { entry } = update
    const { entries } = held
    let at = entries.length
    while (at > 0 && entries[at - 1]!.position > entry.position) at -= 1
    if (entries[at - 1]?.position === entry.position || (at === 0 && held.hasMore)) return held
    const all = entries.toSpliced(at, 0, entry)
    return { entries: all.slice(-KEPT), hasMore: held.hasMore || all.length > KEPT }
  },
}
