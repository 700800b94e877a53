import { Value } from '@/shared/value'
import type { DeliveryMode } from './delivery'
import { HlsPlayer, IDLE_PLAYER, type PlayerOptions } from './HlsPlayer'
import { MeshAttempts } from './MeshAttempts'
import type { MeshViewer } from './mesh/MeshViewer'
import type { MeshPort } from './mesh/port'
import { NOT_IN_MESH } from './mesh/state'
import { planScreen } from './screenPlan'
import { ScreenSound } from './ScreenSound'
import type { LiveScreenState } from './screenState'
import { VideoStack } from './VideoStack'
import { ViewerTally } from './ViewerTally'

export interface LiveScreenOptions extends Omit<PlayerOptions, 'video'> {
  /** the video elements are put into it, behind what is there */
  stage: HTMLElement
  mark: (video: HTMLVideoElement, shown: boolean) => void
  port: MeshPort
  wanted: DeliveryMode
  consent: boolean
  volume: number
}

const WATCH_MILLIS = 100
/** By then the mesh says that it is recovering. */
const RECOVERING_MILLIS = 500

/** The live picture: by HLS, through the mesh, or straight from the teacher while on stage; from one to the other without a black moment. */
export class LiveScreen {
  readonly state: Value<LiveScreenState>
  readonly sound: ScreenSound
  private readonly stack: VideoStack
  private readonly attempts: MeshAttempts
  private readonly tally: ViewerTally
  private readonly timer: ReturnType<typeof setInterval>
  private hls: { player: HlsPlayer; video: HTMLVideoElement } | undefined
  private readonly streamVideos = new Map<MediaStream, HTMLVideoElement>()
  private stopViewer: (() => void)[] = []
  private onStage: MediaStream | undefined
  private stageVideo: HTMLVideoElement | undefined
  private consent: boolean
  private missingSince = performance.now()
  private readySince: number | undefined
  private playedTo = 0
  private movedAt = performance.now()

  constructor(private readonly options: LiveScreenOptions) {
    this.consent = options.consent
    this.sound = new ScreenSound(options.volume)
    this.stack = new VideoStack(options.stage, options.mark)
    this.state = new Value<LiveScreenState>({
      showing: undefined,
      wanted: options.wanted,
      switching: true,
      stage: 'off',
      fellBack: undefined,
      soundBlocked: false,
      hls: IDLE_PLAYER,
      mesh: NOT_IN_MESH,
    })
    this.tally = new ViewerTally(options.port)
    this.attempts = new MeshAttempts({ port: options.port, consent: () => this.consent, tally: this.tally })
    this.attempts.state.subscribe((mesh) => this.change({ mesh }))
    this.attempts.out.subscribe((fellBack) => this.change({ fellBack }))
    this.attempts.viewer.subscribe((viewer) => this.follow(viewer))
    this.sound.state.subscribe(({ blocked }) => this.change({ soundBlocked: blocked }))
    this.timer = setInterval(() => {
      this.decide()
      this.count()
    }, WATCH_MILLIS)
    this.decide()
  }

  want(wanted: DeliveryMode): void {
    if (wanted === this.state.current.wanted) return
    this.missingSince = performance.now()
    this.change({ wanted })
    this.decide()
  }

  setConsent(on: boolean): void {
    this.consent = on
    this.attempts.viewer.current?.setConsent(on)
  }

  /** What the teacher sends to somebody on stage; undefined once that is over. The mesh goes on: others may depend on it. */
  setStage(stream: MediaStream | undefined): void {
    this.onStage = stream
    this.missingSince = performance.now()
    const leaving = this.stageVideo !== undefined && this.stageVideo === this.stack.shown
    this.change({ stage: stream ? 'on' : leaving ? 'leaving' : 'off' })
    this.attach(stream)
  }

  /** The class says that its picture is there (again): look at once. */
  pictureIsThere(): void {
    this.tally.expect()
    this.hls?.player.pictureIsThere()
    this.attempts.hurry()
  }

  /** To be called from a press. */
  playWithSound(): void {
    this.sound.setMuted(false)
    if (this.state.current.showing !== 'mesh') void this.hls?.player.playWithSound()
  }

  seekToLive(): void {
    this.hls?.player.seekToLive()
  }

  close(): void {
    clearInterval(this.timer)
    this.tally.close()
    this.attempts.stop('LEFT')
    this.endHls()
    this.stack.clear()
  }

  private decide = (): void => {
    const now = performance.now()
    const { wanted, showing } = this.state.current
    const stageVideo = this.onStage && this.streamVideos.get(this.onStage)
    if (hasFrame(stageVideo)) return this.showStage(stageVideo)
    const meshVideo = this.meshVideo()
    const meshReady = hasFrame(meshVideo) && this.state.current.mesh.phase === 'playing'
    if (meshReady) this.missingSince = now
    this.readySince = meshReady ? (this.readySince ?? now) : undefined
    const plan = planScreen({
      wanted,
      showing,
      meshReady,
      hlsReady: hasFrame(this.hls?.video) && this.state.current.hls.phase === 'playing',
      meshOut: this.attempts.out.current !== undefined,
      meshMissingMillis: now - this.missingSince,
      meshReadyMillis: this.readySince === undefined ? 0 : now - this.readySince,
    })
    if (plan.hls) this.startHls()
    const video = plan.show === 'mesh' ? meshVideo : this.hls?.video
    if (plan.show && hasFrame(video)) this.show(plan.show, video)
    if (wanted === 'mesh') this.attempts.run()
    else if (!plan.mesh && this.attempts.viewer.current) this.attempts.stop('SWITCHED_MODE')
    if (!plan.hls) this.endHls()
    this.tidy()
  }

  private count(): void {
    const { showing } = this.state.current
    const mode = showing === 'mesh' ? 'MESH' : showing === 'hls' ? 'HLS' : null
    this.tally.tick(mode, this.stillMillis(performance.now()))
  }

  /** For how long the picture has stood still that is seen. Nobody sees a hidden one. */
  private stillMillis(now: number): number {
    const { showing, mesh, hls } = this.state.current
    const video = this.hls?.video
    const played = video?.currentTime !== this.playedTo || video.paused
    if (video) this.playedTo = video.currentTime
    const expected = !document.hidden && (showing === 'mesh' || hls.phase === 'playing' || hls.phase === 'recovering')
    const still = expected && (showing === 'mesh' ? mesh.phase === 'recovering' : showing === 'hls' && !played)
    if (!still) this.movedAt = now
    return still ? now - this.movedAt + (showing === 'mesh' ? RECOVERING_MILLIS : 0) : 0
  }

  private show(mode: DeliveryMode, video: HTMLVideoElement): void {
    if (this.stack.shown !== video || this.state.current.showing === undefined) {
      this.stack.show(video)
      this.sound.follow(video)
    }
    this.change({ showing: mode, ...(!this.onStage && { stage: 'off' }) })
  }

  private showStage(video: HTMLVideoElement): void {
    this.stageVideo = video
    if (this.stack.shown !== video) {
      this.stack.show(video)
      this.sound.follow(video)
    }
    this.change({ showing: undefined })
    this.endHls()
    if (this.state.current.wanted === 'mesh') this.attempts.run()
    this.tidy()
  }

  private startHls(): void {
    if (this.hls) return
    const video = this.stack.add()
    if (video === this.stack.shown) this.sound.follow(video)
    const player = new HlsPlayer({ ...this.options, video, onBytes: (bytes) => this.tally.fromServer(bytes) })
    this.hls = { player, video }
    player.state.subscribe((hls) => {
      if (this.hls?.player !== player) return
      if (hls.soundBlocked && video === this.stack.shown) this.sound.block()
      this.change({ hls })
      this.decide()
    })
    video.addEventListener('loadeddata', this.decide)
  }

  private endHls(): void {
    const { hls } = this
    if (!hls) return
    this.hls = undefined
    hls.player.close()
    this.stack.remove(hls.video)
    this.change({ hls: IDLE_PLAYER })
  }

  /** The next stream gets its element while the last one is still seen. */
  private follow(viewer: MeshViewer | undefined): void {
    for (const stop of this.stopViewer) stop()
    this.stopViewer = []
    if (!viewer) return
    this.stopViewer = [viewer.stream.subscribe(this.attach), viewer.upcoming.subscribe(this.attach)]
    this.attach(viewer.upcoming.current)
  }

  private attach = (stream: MediaStream | undefined): void => {
    if (stream && !this.streamVideos.has(stream)) this.streamVideos.set(stream, this.play(stream))
    this.decide()
  }

  private play(stream: MediaStream): HTMLVideoElement {
    const video = this.stack.add()
    video.addEventListener('loadeddata', this.decide)
    video.srcObject = stream
    void video.play().catch(() => {}) // without sound it may always play; it is taken away again
    return video
  }

  private meshVideo(): HTMLVideoElement | undefined {
    const stream = this.attempts.viewer.current?.stream.current
    return stream && this.streamVideos.get(stream)
  }

  /** Elements of streams that are over, and not seen any more. */
  private tidy(): void {
    const viewer = this.attempts.viewer.current
    for (const [stream, video] of this.streamVideos) {
      const coming = stream === viewer?.stream.current || stream === viewer?.upcoming.current
      const needed = coming || stream === this.onStage
      if (needed || video === this.stack.shown) continue
      this.stack.remove(video)
      this.streamVideos.delete(stream)
    }
  }

  private change(change: Partial<LiveScreenState>): void {
    const { current } = this.state
    const next = { ...current, ...change }
    next.switching = next.stage === 'off' && next.showing !== next.wanted && next.fellBack === undefined
    const same = (Object.keys(next) as (keyof LiveScreenState)[]).every((key) => current[key] === next[key])
    if (!same) this.state.set(next)
  }
}

function hasFrame(video: HTMLVideoElement | undefined): video is HTMLVideoElement {
  return video !== undefined && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0
}
