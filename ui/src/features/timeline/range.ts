import type { Range } from './TravelClock'

/** what the end of a class sets off belongs to it: the mesh closes, the recording is sealed */
const AFTER_MILLIS = 5_000
/** the clocks of the server and of this page may differ so much; what is after now is refused */
const SAFE_MILLIS = 1_500
const LEAST_MILLIS = 2_000

/**
 * What can be looked back at: from right after its start to shortly after its end, or to now. Times have microseconds, which
 * a browser drops: one millisecond later the event has happened in any case.
 */
export function rangeOf(startedAt: string, endedAt: string | null, now: number): Range {
  const from = Date.parse(startedAt) + 1
  const end = endedAt === null ? Infinity : Date.parse(endedAt) + AFTER_MILLIS
  return { from, to: Math.max(from + LEAST_MILLIS, Math.min(end, now - SAFE_MILLIS)) }
}
