import type { MeshQuality } from './state'

/** What is taken from a report of the browser on the connection to the feeder. */
export interface Counters {
  bytes: number
  packets: number
  lost: number
  frames: number
  rttMillis: number | undefined
  width: number | undefined
  height: number | undefined
  relayed: boolean
}

interface AnyStats {
  id: string
  type: string
  kind?: string
  bytesReceived?: number
  packetsReceived?: number
  packetsLost?: number
  framesDecoded?: number
  frameWidth?: number
  frameHeight?: number
  selectedCandidatePairId?: string
  localCandidateId?: string
  currentRoundTripTime?: number
  candidateType?: string
}

export function countersOf(report: RTCStatsReport): Counters {
  const stats = new Map<string, AnyStats>()
  ;(report as unknown as ReadonlyMap<string, AnyStats>).forEach((one) => stats.set(one.id, one))
  const counters: Counters = {
    bytes: 0,
    packets: 0,
    lost: 0,
    frames: 0,
    rttMillis: undefined,
    width: undefined,
    height: undefined,
    relayed: false,
  }
  for (const one of stats.values()) {
    if (one.type === 'inbound-rtp') {
      counters.bytes += one.bytesReceived ?? 0
      counters.packets += one.packetsReceived ?? 0
      counters.lost += one.packetsLost ?? 0
      if (one.kind === 'video') {
        counters.frames = one.framesDecoded ?? 0
        counters.width = one.frameWidth
        counters.height = one.frameHeight
      }
    } else if (one.type === 'transport') {
      const pair = stats.get(one.selectedCandidatePairId ?? '')
      if (pair?.currentRoundTripTime !== undefined) counters.rttMillis = Math.round(pair.currentRoundTripTime * 1000)
      counters.relayed = stats.get(pair?.localCandidateId ?? '')?.candidateType === 'relay'
    }
  }
  return counters
}

/** @param before of the same connection, `millis` ago */
export function qualityBetween(
  before: Counters,
  after: Counters,
  millis: number,
): Omit<MeshQuality, 'kbpsOut' | 'frozenMillis'> {
  const packets = after.packets - before.packets
  const lost = Math.max(0, after.lost - before.lost)
  return {
    rttMillis: after.rttMillis,
    kbpsIn: Math.round(((after.bytes - before.bytes) * 8) / millis),
    framesPerSecond: Math.round(((after.frames - before.frames) * 1000) / millis),
    width: after.width,
    height: after.height,
    lossPercent: lost === 0 ? 0 : Math.round((1000 * lost) / (packets + lost)) / 10,
    relayed: after.relayed,
  }
}
