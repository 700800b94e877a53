import type { IceServer } from '@/contracts/contracts'
import { Control, type FeederBeat, type ViewerBeat } from './Control'
import type { Envelope, LinkSignal } from './envelope'
import { judge, type Verdict } from './judgement'
import { TICK_MILLIS } from './pace'
import { PeerLink, type MakeConnection } from './PeerLink'
import { Silence } from './Silence'

export interface UpstreamOptions {
  feeder: string
  /** the name of this connection */
  link: string
  iceServers: readonly IceServer[]
  now: number
  send: (envelope: Omit<Envelope, 'for'>) => void
  makeConnection?: MakeConnection | undefined
}

/** An unanswered offer is sent again: the feeder may just have been without a socket. */
const REPEAT_MILLIS = 500
const IDLE_BEAT_MILLIS = 500
const RESTART_AFTER_MILLIS = 1_500
const RESTART_EVERY_MILLIS = 5_000
/** Frames have stopped if the last one is older. */
const FRESH_MILLIS = 300
/** Whoever goes on so long after its socket closed is only without the server. */
const SUSPICION_MILLIS = 1_000

/**
 * A connection to one who feeds this page, or stands by to: at rest it is up and carries nothing, asked it brings frames
 * within about a tenth of a second. The viewer makes it, the feeder only answers.
 */
export class Upstream {
  readonly feeder: string
  readonly link: string
  readonly stream: MediaStream
  private readonly peer: PeerLink
  private readonly control: Control<ViewerBeat, FeederBeat>
  private readonly silence = new Silence(TICK_MILLIS)
  private readonly video: RTCRtpReceiver
  private readonly startedAt: number
  private said: FeederBeat = { flowing: true, leaving: false }
  private connected = false
  private lost = false
  private playing = false
  private askedAt = 0
  private suspectedAt = -Infinity
  private frameAt: number | undefined
  private frameStamp: number | undefined
  private frameMillis = 40
  private beatAt = 0
  private repeatAt: number
  private repeatMillis = REPEAT_MILLIS
  private restartAt = 0
  private now: number

  constructor(options: UpstreamOptions) {
    this.feeder = options.feeder
    this.link = options.link
    this.startedAt = this.now = options.now
    this.repeatAt = options.now + REPEAT_MILLIS
    this.peer = new PeerLink({
      iceServers: options.iceServers,
      polite: true,
      begins: true,
      send: (signal) => options.send({ ...signal, link: this.link, play: this.playing }),
      makeConnection: options.makeConnection,
    })
    const { connection } = this.peer
    this.video = connection.addTransceiver('video', { direction: 'recvonly' }).receiver
    const audio = connection.addTransceiver('audio', { direction: 'recvonly' }).receiver
    this.stream = new MediaStream([this.video.track, audio.track])
    this.control = new Control(connection, (beat) => this.heard(beat))
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'failed' || connection.connectionState === 'closed') this.lost = true
    }
  }

  /** Frames that came since they were asked for, the last one just now. */
  get flowing(): boolean {
    return this.frameAt !== undefined && this.frameAt >= this.askedAt && this.now - this.frameAt < FRESH_MILLIS
  }

  get suspected(): boolean {
    return this.now - this.suspectedAt < SUSPICION_MILLIS
  }

  get verdict(): Verdict {
    return judge({
      ageMillis: this.now - this.startedAt,
      connected: this.connected,
      closed: this.lost || this.control.closed,
      silentMillis: this.silence.millis,
      suspected: this.suspected,
      leaving: this.said.leaving,
      flowing: this.said.flowing,
      frozenMillis: this.playing ? this.now - Math.max(this.frameAt ?? 0, this.askedAt) : 0,
      frameMillis: this.frameMillis,
    })
  }

  /** it was reached, and is not given up */
  get reached(): boolean {
    return this.connected && this.verdict !== 'dead'
  }

  get closedByOther(): boolean {
    return this.control.closed
  }

  get asked(): boolean {
    return this.playing
  }

  /** Wants frames, or none. */
  ask(play: boolean): void {
    if (play === this.playing) return
    this.playing = play
    if (play) this.askedAt = this.now
    this.frameAt = undefined
    this.beat()
  }

  suspect(now: number): void {
    this.now = this.suspectedAt = now
  }

  accept(signal: LinkSignal): void {
    void this.peer.accept(signal)
  }

  tick(now: number): void {
    this.now = now
    this.peer.flush()
    if (!this.connected && this.control.open) this.connect()
    if (this.connected) this.silence.tick(now)
    this.lookForFrame()
    if (now - this.beatAt >= IDLE_BEAT_MILLIS) this.beat()
    if (now >= this.repeatAt) {
      this.repeatMillis *= 2
      this.repeatAt = now + this.repeatMillis
      this.peer.repeatOffer()
    }
    if (this.silence.millis > RESTART_AFTER_MILLIS && now - this.restartAt > RESTART_EVERY_MILLIS) {
      this.restartAt = now
      this.peer.connection.restartIce()
    }
  }

  /** Looks for the first frame between two ticks. */
  peek(now: number): boolean {
    this.now = now
    this.lookForFrame()
    return this.flowing
  }

  stats(): Promise<RTCStatsReport> {
    return this.peer.connection.getStats()
  }

  close(): void {
    this.frameAt = undefined
    this.control.send({ play: false, bye: true })
    this.peer.close()
  }

  private connect(): void {
    this.connected = true
    this.silence.heard()
    // the time it took to connect is not the feeder's fault
    this.askedAt = this.now
    this.beat()
  }

  private heard(beat: Partial<FeederBeat>): void {
    this.silence.heard()
    this.said = { flowing: beat.flowing === true, leaving: beat.leaving === true }
  }

  /** The browser says synchronously, and without a picture being shown, which frame was decoded last. */
  private lookForFrame(): void {
    if (!this.playing) return
    const stamp = this.video.getSynchronizationSources()[0]?.rtpTimestamp
    if (stamp === undefined || stamp === this.frameStamp) return
    this.frameStamp = stamp
    if (this.frameAt !== undefined) this.frameMillis += (this.now - this.frameAt - this.frameMillis) / 8
    this.frameAt = this.now
    this.silence.heard()
  }

  private beat(): void {
    this.beatAt = this.now
    this.control.send({ play: this.playing, bye: false })
  }
}
