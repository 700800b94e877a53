import type { IceServer, StageSide } from '@/contracts/contracts'
import { Value } from '@/shared/value'
import { PeerLink, type MakeConnection } from '../mesh/PeerLink'
import { countersOf, qualityBetween, type Counters } from '../mesh/quality'
import { judgeLink, levelOf, type LinkVerdict } from './judgement'
import type { Message } from './message'
import type { LinkQuality } from './state'

export interface PeerRouteOptions {
  side: StageSide
  session: string
  iceServers: readonly IceServer[]
  /** what this end sends: one video and one audio track that never change */
  local: MediaStream
  now: () => number
  send: (message: Message) => void
  makeConnection?: MakeConnection | undefined
}

const LOOK_MILLIS = 100
const QUALITY_MILLIS = 1_000
/** An unanswered offer is sent again: the other end may just have been without a socket. */
const REPEAT_MILLIS = 500
/** A browser paints what came over a closed connection black, and the class's player takes a moment to have a picture again. */
const LAST_PICTURE_MILLIS = 15_000
const FOUND: readonly RTCIceConnectionState[] = ['connected', 'completed']
/** A guest is a part of the class's picture; the teacher's side is all of it. */
const ENCODING: Record<StageSide, RTCRtpEncodingParameters> = {
  STUDENT: { maxBitrate: 1_200_000, scaleResolutionDownBy: 1.5, maxFramerate: 30 },
  TEACHER: { maxBitrate: 1_500_000, scaleResolutionDownBy: 1, maxFramerate: 30 },
}

/**
 * Two-way media with one load of the page at the other end. The student's side makes the offer, the teacher's side puts its
 * tracks into the answer, so that a single round trip brings both ways up.
 */
export class PeerRoute {
  readonly remote = new MediaStream()
  readonly verdict = new Value<LinkVerdict>('connecting')
  readonly quality = new Value<LinkQuality | undefined>(undefined)
  private readonly link: PeerLink
  private readonly begun: number
  private heardAt: number | undefined
  private lostAt: number | undefined
  private lookedAt = 0
  private repeatedAt: number
  private packets = 0
  private reference: { counters: Counters; at: number } | undefined
  private closed = false

  constructor(private readonly options: PeerRouteOptions) {
    this.begun = this.repeatedAt = options.now()
    this.link = new PeerLink({
      iceServers: options.iceServers,
      polite: options.side === 'TEACHER',
      begins: options.side === 'STUDENT',
      send: (signal) => {
        if (!this.closed) options.send({ session: options.session, ...signal })
      },
      beforeAnswer: () => this.putTracks(),
      makeConnection: options.makeConnection,
    })
    this.link.connection.ontrack = ({ track }) => this.remote.addTrack(track)
    if (options.side === 'STUDENT') this.offerTracks()
  }

  accept(message: Message): void {
    void this.link.accept(message)
  }

  useIceServers(servers: readonly IceServer[]): void {
    this.link.useIceServers(servers)
  }

  /** To be called every 50 ms or so. */
  tick(): void {
    if (this.closed) return
    this.link.flush()
    const now = this.options.now()
    if (now - this.repeatedAt >= REPEAT_MILLIS) {
      this.repeatedAt = now
      this.link.repeatOffer()
    }
    if (now - this.lookedAt < LOOK_MILLIS) return
    this.lookedAt = now
    void this.look()
  }

  /** Sends nothing from now on. The last picture that came stays for as long as it may be needed. */
  close(): void {
    if (this.closed) return
    this.closed = true
    const { link, heardAt } = this
    if (heardAt === undefined) return link.close()
    for (const sender of link.connection.getSenders()) sender.replaceTrack(null).catch(() => {}) // closed by the browser
    setTimeout(() => link.close(), LAST_PICTURE_MILLIS)
  }

  private offerTracks(): void {
    for (const track of this.options.local.getTracks()) {
      const sendEncodings = track.kind === 'video' ? [ENCODING.STUDENT] : []
      this.link.connection.addTransceiver(track, { direction: 'sendrecv', sendEncodings })
    }
  }

  private async putTracks(): Promise<void> {
    for (const transceiver of this.link.connection.getTransceivers()) {
      const { receiver, sender } = transceiver
      const track = this.options.local.getTracks().find(({ kind }) => kind === receiver.track.kind)
      if (!track || sender.track === track) continue
      transceiver.direction = 'sendrecv'
      await sender.replaceTrack(track)
      if (track.kind !== 'video') continue
      const parameters = sender.getParameters()
      Object.assign(parameters.encodings[0] ?? {}, ENCODING.TEACHER)
      await sender.setParameters(parameters)
    }
  }

  private async look(): Promise<void> {
    const counters = countersOf(await this.link.connection.getStats())
    if (this.closed) return
    const now = this.options.now()
    if (counters.packets > this.packets) this.heardAt = now
    this.packets = counters.packets
    this.measure(counters, now)
    this.judge(now)
  }

  private judge(now: number): void {
    const verdict = judgeLink({
      ageMillis: now - this.begun,
      received: this.heardAt !== undefined,
      found: FOUND.includes(this.link.connection.iceConnectionState),
      silentMillis: now - (this.heardAt ?? this.begun),
      failed: this.link.connection.connectionState === 'failed',
      lostMillis: this.lostAt === undefined ? undefined : now - this.lostAt,
    })
    if (verdict === this.verdict.current) return
    if (verdict === 'lost') {
      this.lostAt = now
      this.link.restart()
    } else if (verdict === 'well') {
      this.lostAt = undefined
    }
    this.verdict.set(verdict)
  }

  private measure(counters: Counters, now: number): void {
    this.reference ??= { counters, at: now }
    const millis = now - this.reference.at
    if (millis < QUALITY_MILLIS) return
    const measured = qualityBetween(this.reference.counters, counters, millis)
    this.reference = { counters, at: now }
    const { rttMillis, kbpsIn, framesPerSecond, lossPercent, relayed } = measured
    this.quality.set({ level: levelOf(measured), rttMillis, kbpsIn, framesPerSecond, lossPercent, relayed })
  }
}
