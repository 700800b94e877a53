/** What a browser says of one connection between two pages. */
export interface ConnectionCounters {
  bytesIn: number
  bytesOut: number
  frames: number
  packets: number
  lost: number
  rttMillis: number | undefined
  /** kinds of the candidates at this end and at the other: host, srflx, prflx, relay */
  local: string | undefined
  remote: string | undefined
  protocol: string | undefined
  codec: string | undefined
  width: number | undefined
  height: number | undefined
  /** seconds that all frames together have waited in the jitter buffer, and how many did */
  buffered: number
  played: number
}

export interface ConnectionFigures {
  kbpsIn: number
  kbpsOut: number
  framesPerSecond: number
  lossPercent: number
  rttMillis: number | undefined
  local: string | undefined
  remote: string | undefined
  protocol: string | undefined
  codec: string | undefined
  width: number | undefined
  height: number | undefined
  /** how long a frame waited to be shown */
  bufferMillis: number | undefined
}

interface AnyStats {
  id: string
  type: string
  kind?: string
  bytesReceived?: number
  bytesSent?: number
  packetsReceived?: number
  packetsLost?: number
  framesDecoded?: number
  frameWidth?: number
  frameHeight?: number
  jitterBufferDelay?: number
  jitterBufferEmittedCount?: number
  codecId?: string
  mimeType?: string
  selectedCandidatePairId?: string
  localCandidateId?: string
  remoteCandidateId?: string
  currentRoundTripTime?: number
  candidateType?: string
  protocol?: string
}

export function connectionCounters(report: RTCStatsReport): ConnectionCounters {
  const stats = new Map<string, AnyStats>()
  ;(report as unknown as ReadonlyMap<string, AnyStats>).forEach((one) => stats.set(one.id, one))
  const counters: ConnectionCounters = { ...NOTHING }
  for (const one of stats.values()) {
    if (one.type === 'inbound-rtp') {
      counters.bytesIn += one.bytesReceived ?? 0
      counters.packets += one.packetsReceived ?? 0
      counters.lost += one.packetsLost ?? 0
      if (one.kind !== 'video') continue
      counters.frames += one.framesDecoded ?? 0
      counters.width = one.frameWidth ?? counters.width
      counters.height = one.frameHeight ?? counters.height
      counters.buffered += one.jitterBufferDelay ?? 0
      counters.played += one.jitterBufferEmittedCount ?? 0
      counters.codec = stats.get(one.codecId ?? '')?.mimeType?.replace('video/', '')
    } else if (one.type === 'outbound-rtp') {
      counters.bytesOut += one.bytesSent ?? 0
    } else if (one.type === 'transport') {
      const pair = stats.get(one.selectedCandidatePairId ?? '')
      if (pair?.currentRoundTripTime !== undefined) counters.rttMillis = Math.round(pair.currentRoundTripTime * 1000)
      const local = stats.get(pair?.localCandidateId ?? '')
      counters.local = local?.candidateType
      counters.protocol = local?.protocol
      counters.remote = stats.get(pair?.remoteCandidateId ?? '')?.candidateType
    }
  }
  return counters
}

/** @param before of the same connection, `millis` ago */
export function figuresBetween(
  before: ConnectionCounters,
  after: ConnectionCounters,
  millis: number,
): ConnectionFigures {
  const { rttMillis, local, remote, protocol, codec, width, height } = after
  const kbps = (bytes: number) => Math.max(0, Math.round((bytes * 8) / millis))
  const packets = after.packets - before.packets
  const lost = Math.max(0, after.lost - before.lost)
  const played = after.played - before.played
  return {
    kbpsIn: kbps(after.bytesIn - before.bytesIn),
    kbpsOut: kbps(after.bytesOut - before.bytesOut),
    framesPerSecond: Math.max(0, Math.round(((after.frames - before.frames) * 1000) / millis)),
    lossPercent: lost === 0 ? 0 : Math.round((1000 * lost) / (packets + lost)) / 10,
    bufferMillis: played > 0 ? Math.round((1000 * (after.buffered - before.buffered)) / played) : undefined,
    rttMillis,
    local,
    remote,
    protocol,
    codec,
    width,
    height,
  }
}

const NOTHING: ConnectionCounters = {
  bytesIn: 0,
  bytesOut: 0,
  frames: 0,
  packets: 0,
  lost: 0,
  rttMillis: undefined,
  local: undefined,
  remote: undefined,
  protocol: undefined,
  codec: undefined,
  width: undefined,
  height: undefined,
  buffered: 0,
  played: 0,
}
