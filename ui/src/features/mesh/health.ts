import type { MeshHealth, PeerHealth } from '@/contracts/contracts'

export type HealthLevel = 'good' | 'fair' | 'frozen' | 'unknown'

/** within the last 15 to 30 seconds; half of a second without a new frame is what anybody notices */
const STUTTER_MILLIS = 500
const SMOOTH_FRAMES = 12
const LONG_WAY_MILLIS = 400

export function levelOf(health: PeerHealth | undefined): HealthLevel {
  if (!health) return 'unknown'
  if (health.framesPerSecond < 1) return 'frozen'
  const slow = health.framesPerSecond < SMOOTH_FRAMES || health.rttMillis > LONG_WAY_MILLIS
  return slow || health.frozenMillis >= STUTTER_MILLIS ? 'fair' : 'good'
}

const ORDER: HealthLevel[] = ['unknown', 'good', 'fair', 'frozen']

export function worst(levels: Iterable<HealthLevel>): HealthLevel {
  return [...levels].reduce((held, next) => (ORDER.indexOf(next) > ORDER.indexOf(held) ? next : held), 'unknown')
}

export function healthByPeer(told: MeshHealth | undefined): ReadonlyMap<string, PeerHealth> {
  return new Map(told?.peers.map((peer) => [peer.peerId, peer]))
}
