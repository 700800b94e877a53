import type { IceServer, Rendition } from '@/contracts/contracts'
import { Control, type FeederBeat, type ViewerBeat } from './Control'
import { encode, encodeAudio, videoEncoding } from './encoding'
import type { Envelope } from './envelope'
import { PeerLink, type MakeConnection } from './PeerLink'

/** What a page passes on: undefined while it has none itself. */
export interface Picture {
  video: MediaStreamTrack | undefined
  audio: MediaStreamTrack | undefined
}

export interface DownstreamOptions {
  child: string
  link: string
  iceServers: readonly IceServer[]
  now: number
  picture: Picture
  rendition: Rendition
  play: boolean
  send: (envelope: Omit<Envelope, 'for'>) => void
  makeConnection?: MakeConnection | undefined
}

/** A viewer at rest is told seldom that this page lives. */
const IDLE_BEAT_MILLIS = 500
const SILENT_MILLIS = 10_000

/** The feeder's side of a connection: gives a child frames as long as it asks for them. */
export class Downstream {
  readonly child: string
  readonly link: string
  private readonly peer: PeerLink
  private readonly control: Control<FeederBeat, ViewerBeat>
  private video: RTCRtpSender | undefined
  private audio: RTCRtpSender | undefined
  private picture: Picture
  private rendition: Rendition
  private playing: boolean
  private over = false
  private heardAt: number
  private beatAt = 0
  private now: number
  private counted = 0

  constructor(options: DownstreamOptions) {
    this.child = options.child
    this.link = options.link
    this.picture = options.picture
    this.rendition = options.rendition
    this.playing = options.play
    this.heardAt = this.now = options.now
    this.peer = new PeerLink({
      iceServers: options.iceServers,
      polite: false,
      begins: false,
      send: (signal) => options.send({ ...signal, link: this.link }),
      beforeAnswer: () => this.giveDirection(),
      makeConnection: options.makeConnection,
    })
    this.control = new Control(this.peer.connection, (beat) => this.heard(beat))
  }

  get plays(): boolean {
    return this.playing && !this.ended
  }

  /** the child said so, or was silent for long */
  get ended(): boolean {
    const { connectionState } = this.peer.connection
    return (
      this.over ||
      this.control.closed ||
      connectionState === 'failed' ||
      connectionState === 'closed' ||
      this.now - this.heardAt > SILENT_MILLIS
    )
  }

  accept(signal: Envelope): void {
    void this.peer.accept(signal)
    if (signal.play) this.play(true)
  }

  show(picture: Picture): void {
    this.picture = picture
    void this.apply()
  }

  change(rendition: Rendition): void {
    this.rendition = rendition
    void this.applyEncoding()
  }

  tick(now: number, beat: FeederBeat, changed: boolean): void {
    this.now = now
    this.peer.flush()
    if (changed || this.playing || now - this.beatAt >= IDLE_BEAT_MILLIS) {
      this.beatAt = now
      this.control.send(beat)
    }
  }

  /** @returns bytes sent since the last call */
  async sent(): Promise<number> {
    void this.applyEncoding() // what comes in may have become larger or smaller
    let bytes = 0
    const report = (await this.peer.connection.getStats()) as ReadonlyMap<string, RTCStats>
    for (const one of report.values()) {
      if (one.type === 'outbound-rtp') bytes += (one as RTCOutboundRtpStreamStats).bytesSent ?? 0
    }
    const since = bytes - this.counted
    this.counted = bytes
    return since
  }

  close(): void {
    this.over = true
    this.peer.close()
  }

  private heard(beat: Partial<ViewerBeat>): void {
    this.heardAt = this.now
    if (beat.bye === true) this.over = true
    this.play(beat.play === true)
  }

  private play(play: boolean): void {
    if (play === this.playing) return
    this.playing = play
    void this.apply()
  }

  private async giveDirection(): Promise<void> {
    for (const transceiver of this.peer.connection.getTransceivers()) {
      transceiver.direction = 'sendonly'
      if (transceiver.receiver.track.kind === 'video') this.video = transceiver.sender
      else this.audio = transceiver.sender
    }
    await this.apply()
  }

  /** A sender without a track keeps its place in the connection and sends nothing. */
  private async apply(): Promise<void> {
    const { video, audio } = this.playing ? this.picture : { video: undefined, audio: undefined }
    try {
      await Promise.all([this.video?.replaceTrack(video ?? null), this.audio?.replaceTrack(audio ?? null)])
      await this.applyEncoding()
    } catch {
      // closed meanwhile
    }
  }

  private async applyEncoding(): Promise<void> {
    if (!this.video || !this.playing) return
    try {
      await encode(this.video, videoEncoding(this.rendition, this.picture.video?.getSettings().height))
      if (this.audio) await encodeAudio(this.audio)
    } catch {
      // in the middle of a negotiation: the next second does it
    }
  }
}
