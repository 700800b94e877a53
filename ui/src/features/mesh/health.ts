/** How a peer said it is doing, in the last window. */
export interface PeerHealth {
  rttMillis: number
  kbpsIn: number
  /** to all children together */
  kbpsOut: number
  framesPerSecond: number
  /** without a new frame, since the report before */
  frozenMillis: number
}

export type HealthLevel = 'good' | 'fair' | 'frozen' | 'unknown'

/** half of a second without a new frame is what anybody notices */
const FROZEN_MILLIS = 500
const STUTTER_MILLIS = 150
const SMOOTH_FRAMES = 12
const LONG_WAY_MILLIS = 400

export function levelOf(health: PeerHealth | undefined): HealthLevel {
  if (!health) return 'unknown'
  if (health.frozenMillis >= FROZEN_MILLIS || health.framesPerSecond < 1) return 'frozen'
  const slow = health.framesPerSecond < SMOOTH_FRAMES || health.rttMillis > LONG_WAY_MILLIS
  return slow || health.frozenMillis >= STUTTER_MILLIS ? 'fair' : 'good'
}

const ORDER: HealthLevel[] = ['unknown', 'good', 'fair', 'frozen']

export function worst(levels: Iterable<HealthLevel>): HealthLevel {
  return [...levels].reduce((held, next) => (ORDER.indexOf(next) > ORDER.indexOf(held) ? next : held), 'unknown')
}
