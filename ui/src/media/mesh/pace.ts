import { startTicker } from '../ticker'

/** Time for everything in the mesh: one beat in a worker, which a hidden tab does not slow down. */
export interface Pace {
  /** milliseconds, never going back */
  now(): number
  /** @returns stops it */
  every(tick: () => void): () => void
}

export const TICK_MILLIS = 50

export const workerPace: Pace = {
  now: () => performance.now(),
  every: (tick) => startTicker(1000 / TICK_MILLIS, tick),
}
