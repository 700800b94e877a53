import type Hls from 'hls.js'
import type { ErrorData, HlsConfig } from 'hls.js'
import { isProblem, type ProblemCode } from '@/shared/api'
import { Value } from '@/shared/value'
import { PlaybackGrant, type Grant } from './PlaybackGrant'
import { spansOf, type RecordedSpan } from './recorded'

/**
 * `waiting`: there is no picture yet; `recovering`: there was one and it is being brought back; `refused`: this person
 * may not watch (any more), `reason` is the code.
 */
export type PlayerPhase = 'loading' | 'waiting' | 'playing' | 'recovering' | 'ended' | 'refused'

export interface PlayerState {
  phase: PlayerPhase
  reason: string | undefined
  /** how far behind the camera the picture is, live only */
  latencyMillis: number | undefined
  /** the browser plays without sound until the person asks for it */
  soundBlocked: boolean
  height: number | undefined
}

export const IDLE_PLAYER: PlayerState = {
  phase: 'loading',
  reason: undefined,
  latencyMillis: undefined,
  soundBlocked: false,
  height: undefined,
}

export interface PlayerOptions {
  video: HTMLVideoElement
  fetchGrant: () => Promise<Grant>
  /** milliseconds that the server's clock is ahead */
  clockOffset?: () => number
  /** of media that came from the server; where the browser itself plays HLS, nobody can tell */
  onBytes?: (bytes: number) => void
  /** stands at its first picture until somebody plays it */
  paused?: boolean
}

/** Half-second segments: p50 of 1.4 s behind the camera without stalls (measured). */
const LIVE: Partial<HlsConfig> = {
  lowLatencyMode: true,
  liveSyncDuration: 0.8,
  liveMaxLatencyDuration: 4,
  liveSyncOnStallIncrease: 0.3,
  maxLiveSyncPlaybackRate: 1.25,
  maxBufferLength: 8,
  backBufferLength: 10,
  liveDurationInfinity: true,
  // there is nothing to transmux, and a content policy may forbid workers made of blobs
  enableWorker: false,
}
const RECORDED: Partial<HlsConfig> = {
  lowLatencyMode: false,
  maxBufferLength: 30,
  backBufferLength: 60,
  enableWorker: false,
}

const RETRY_MILLIS = [500, 1000, 2000, 4000]
const WAIT_FOR_PICTURE_MILLIS = 3_000
const STANDSTILL_MILLIS = 3_000
const REBUILD_MILLIS = 9_000
const MEDIA_RECOVERY_MILLIS = 5_000

/** Final; whoever only lost their place in the class (`NOT_A_PARTICIPANT`) is joining again. */
const REFUSALS: ProblemCode[] = [
  'REMOVED_FROM_CLASS',
  'FORBIDDEN',
  'CLASS_NOT_FOUND',
  'CLASS_CANCELLED',
  'ACCOUNT_DISABLED',
]
const NOT_YET: ProblemCode[] = ['CLASS_NOT_LIVE', 'STREAM_NOT_FOUND', 'RECORDING_NOT_FOUND', 'NOT_FOUND']

/** Plays a class, live or recorded, in a video element, and never gives up unless the person may not watch. */
export class HlsPlayer {
  readonly state = new Value<PlayerState>(IDLE_PLAYER)
  /** when what of a recording was taken; nothing where the browser itself plays HLS, or of a live class */
  readonly spans = new Value<readonly RecordedSpan[]>([])
  private readonly grant: PlaybackGrant
  private readonly video: HTMLVideoElement
  private hls: Hls | undefined
  private live = true
  private closed = false
  private attempt = 0
  private build = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private mediaErrorAt = 0
  private position = { time: 0, at: Date.now() }
  private readonly watchdog: ReturnType<typeof setInterval>

  constructor(private readonly options: PlayerOptions) {
    this.video = options.video
    this.grant = new PlaybackGrant(options.fetchGrant, options.clockOffset)
    this.video.addEventListener('playing', this.onPlaying)
    this.video.addEventListener('ended', this.onEnded)
    if (options.paused) this.video.addEventListener('loadeddata', this.onPlaying)
    this.watchdog = setInterval(() => this.watch(), 500)
    void this.load()
  }

  /** The class says that its picture is there (again): look at once. */
  pictureIsThere(): void {
    if (this.closed) return
    const { phase } = this.state.current
    if (phase === 'waiting' || phase === 'recovering' || phase === 'ended') void this.load()
  }

  /** To be called from a press. */
  async playWithSound(): Promise<void> {
    this.video.muted = false
    this.change({ soundBlocked: false })
    await this.play()
  }

  /** Goes to the newest moment of a live class. */
  seekToLive(): void {
    const edge = this.hls?.liveSyncPosition
    if (edge != null && edge > this.video.currentTime) this.video.currentTime = edge
    void this.play()
  }

  close(): void {
    this.closed = true
    clearInterval(this.watchdog)
    clearTimeout(this.timer)
    this.grant.close()
    this.video.removeEventListener('playing', this.onPlaying)
    this.video.removeEventListener('ended', this.onEnded)
    this.video.removeEventListener('loadeddata', this.onPlaying)
    this.hls?.destroy()
    this.hls = undefined
  }

  private async load(): Promise<void> {
    clearTimeout(this.timer)
    const build = ++this.build
    try {
      const [grant, { default: HlsClass }] = await Promise.all([this.grant.obtain(), import('hls.js/light')])
      if (this.closed || build !== this.build) return
      this.live = grant.kind === 'LIVE'
      this.hls?.destroy()
      if (HlsClass.isSupported()) this.attach(HlsClass, grant)
      else this.attachNative(grant)
    } catch (error) {
      if (this.closed || build !== this.build) return
      if (isProblem(error, ...REFUSALS)) this.refused(error.code)
      else if (isProblem(error, ...NOT_YET)) this.waitForPicture()
      else this.retry()
    }
  }

  private attach(HlsClass: typeof Hls, grant: Grant): void {
    const hls = new HlsClass({ ...(this.live ? LIVE : RECORDED), xhrSetup })
    this.hls = hls
    this.position = { time: 0, at: Date.now() }
    hls.on(HlsClass.Events.ERROR, (_event, data) => {
      if (this.hls === hls && data.fatal) this.failed(hls, data)
    })
    hls.on(HlsClass.Events.FRAG_LOADED, (_event, data) => this.options.onBytes?.(data.payload.byteLength))
    hls.on(HlsClass.Events.MANIFEST_PARSED, () => this.start())
    hls.on(HlsClass.Events.LEVEL_LOADED, (_event, { details }) => {
      if (this.hls === hls && !this.live) this.spans.set(spansOf(details.fragments))
    })
    hls.loadSource(grant.playlist)
    hls.attachMedia(this.video)
  }

  /** Where there is no Media Source the browser itself plays HLS. */
  private attachNative(grant: Grant): void {
    this.video.src = grant.playlist
    this.video.onerror = () => this.retry()
    this.start()
  }

  private failed(hls: Hls, data: ErrorData): void {
    const status = data.response?.code
    if (data.type === 'mediaError') {
      const again = Date.now() - this.mediaErrorAt < MEDIA_RECOVERY_MILLIS
      this.mediaErrorAt = Date.now()
      if (again) return this.retry()
      this.change({ phase: 'recovering' })
      hls.recoverMediaError()
      this.start()
      return
    }
    if (status === 404 && this.state.current.phase !== 'playing') {
      this.waitForPicture()
    } else {
      this.retry()
    }
  }

  private waitForPicture(): void {
    this.change({ phase: 'waiting', latencyMillis: undefined })
    this.loadAfter(WAIT_FOR_PICTURE_MILLIS)
  }

  /** Starts over; the last picture stays until the server answers. */
  private retry(): void {
    const { phase } = this.state.current
    if (phase === 'playing') this.change({ phase: 'recovering' })
    this.loadAfter(RETRY_MILLIS[Math.min(this.attempt++, RETRY_MILLIS.length - 1)]!)
  }

  private loadAfter(millis: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.load(), millis)
  }

  private refused(code: string): void {
    this.grant.close()
    this.hls?.destroy()
    this.hls = undefined
    this.change({ phase: 'refused', reason: code })
  }

  private start(): void {
    if (!this.options.paused) void this.play()
  }

  private async play(): Promise<void> {
    try {
      await this.video.play()
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError' || this.closed) return
      this.video.muted = true
      this.change({ soundBlocked: true })
      await this.video.play().catch(() => {}) // then only the play button helps
    }
  }

  private onPlaying = (): void => {
    this.attempt = 0
    this.change({ phase: 'playing', reason: undefined, height: this.video.videoHeight || undefined })
  }

  private onEnded = (): void => this.change({ phase: 'ended' })

  /** A live picture that stands still is brought to the newest moment, and rebuilt if that does not help. */
  private watch(): void {
    this.readLatency()
    const now = Date.now()
    const { currentTime } = this.video
    if (currentTime !== this.position.time || this.video.paused || !this.hls) {
      this.position = { time: currentTime, at: now }
      return
    }
    const standsStill = now - this.position.at
    if (!this.live || this.state.current.phase === 'ended') return
    if (standsStill > STANDSTILL_MILLIS && this.state.current.phase === 'playing') {
      this.change({ phase: 'recovering', latencyMillis: undefined })
      this.seekToLive()
    } else if (standsStill > REBUILD_MILLIS && this.state.current.phase === 'recovering') {
      this.position = { time: currentTime, at: now }
      void this.load()
    }
  }

  private readLatency(): void {
    const date = this.hls?.playingDate
    if (!this.live || !date || this.state.current.phase !== 'playing') {
      delete this.video.dataset.latencyMs
      return
    }
    const latency = Date.now() + (this.options.clockOffset?.() ?? 0) - date.getTime()
    this.video.dataset.latencyMs = String(Math.round(latency))
    this.change({ latencyMillis: Math.max(0, Math.round(latency / 100) * 100) })
  }

  private change(change: Partial<PlayerState>): void {
    const { current } = this.state
    const next = { ...current, ...change }
    const same = (Object.keys(change) as (keyof PlayerState)[]).every((key) => current[key] === next[key])
    if (this.closed || same) return
    this.video.dataset.playerPhase = next.phase
    this.state.set(next)
  }
}

function xhrSetup(xhr: XMLHttpRequest): void {
  xhr.withCredentials = true
}
