/** What a viewer notices of its connection to a feeder. */
export interface Signs {
  /** since the connection was begun */
  ageMillis: number
  /** the control channel was open at some time */
  connected: boolean
  /** the other side closed it, or the browser gave it up */
  closed: boolean
  /** no beat and no packet for so long */
  silentMillis: number
  /** the server lost its page just now */
  suspected: boolean
  /** it said that its page closes */
  leaving: boolean
  /** it said that it has a moving picture itself */
  flowing: boolean
  /** it is asked for frames, and none came for so long */
  frozenMillis: number
  /** what is usual between two frames of it */
  frameMillis: number
}

/** `doubtful`: ask the backup, which costs little if it was for nothing; `dead`: tell the mesh, which counts against the feeder. */
export type Verdict = 'well' | 'doubtful' | 'dead'

/** Beats come every 50 ms; the largest gap on a link that is well was 184 ms. */
const SILENT_MILLIS = 200
/** Two beats that did not come. */
const SUSPECT_SILENT_MILLIS = 100
const DEAD_MILLIS = 700
/** On loopback a connection takes 150 to 240 ms, over a TURN server a round trip or two more. */
const SLOW_START_MILLIS = 1_000
const NO_START_MILLIS = 5_000
/** The feeder's own feeder is being replaced: that takes about half a second. */
const DRY_MILLIS = 1_500
const FROZEN_MILLIS = 500
const FROZEN_FOR_GOOD_MILLIS = 6_000

export function judge(signs: Signs): Verdict {
  if (signs.closed) return 'dead'
  if (!signs.connected) {
    if (signs.ageMillis >= NO_START_MILLIS) return 'dead'
    return signs.ageMillis >= SLOW_START_MILLIS ? 'doubtful' : 'well'
  }
  if (signs.silentMillis >= DEAD_MILLIS) return 'dead'
  const patience = signs.suspected ? SUSPECT_SILENT_MILLIS : SILENT_MILLIS
  if (signs.silentMillis >= patience || signs.leaving) return 'doubtful'
  if (!signs.flowing) return signs.frozenMillis >= DRY_MILLIS ? 'doubtful' : 'well'
  if (signs.frozenMillis >= FROZEN_FOR_GOOD_MILLIS) return 'dead'
  return signs.frozenMillis >= Math.max(FROZEN_MILLIS, 5 * signs.frameMillis) ? 'doubtful' : 'well'
}
