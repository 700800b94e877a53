import { Compositor, TEACHER } from './Compositor'
import type { DeviceKind, Devices } from './Devices'
import { Guests } from './Guests'
import { Mixer } from './Mixer'
import { MixWatch, type MixState } from './MixWatch'
import { problemOf, type MediaProblem } from './problems'
import { FRAMES_PER_SECOND, HEIGHT, WIDTH, type Slate } from './slate'
import { startTicker } from './ticker'
import { Value } from '@/shared/value'

export interface SourceState {
  /** what the person wants; with a problem it is wanted and not there */
  on: boolean
  opening: boolean
  deviceId: string | undefined
  problem: MediaProblem | undefined
}

export interface CaptureState {
  camera: SourceState
  microphone: SourceState
  screen: { on: boolean; withSound: boolean; problem: MediaProblem | undefined }
}

const WATCHES_PER_SECOND = 2
const CLOSED: SourceState = { on: false, opening: false, deviceId: undefined, problem: undefined }

const VIDEO: MediaTrackConstraints = {
  width: { ideal: WIDTH },
  height: { ideal: HEIGHT },
  frameRate: { ideal: FRAMES_PER_SECOND },
}
const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

/**
 * Everything the class sees and hears of the teacher, as one stream whose two tracks are constant: sources are opened,
 * switched off and exchanged behind it. A camera that is off is really off; the class sees the slate.
 */
export class Capture {
  readonly state = new Value<CaptureState>({
    camera: CLOSED,
    microphone: CLOSED,
    screen: { on: false, withSound: false, problem: undefined },
  })
  /** whether the mixed picture moves */
  readonly mix = new Value<MixState>({ running: true, stalledMillis: 0 })
  readonly stream: MediaStream
  readonly guests: Guests
  private readonly compositor: Compositor
  private readonly stopWatch: () => void
  private readonly mixer = new Mixer()
  private tracks: Partial<Record<DeviceKind, MediaStreamTrack>> = {}
  private readonly request: Record<DeviceKind, number> = { camera: 0, microphone: 0 }
  private shared: MediaStreamTrack[] = []
  private closed = false

  constructor(
    private readonly devices: Devices,
    slate: Slate,
  ) {
    const watch = new MixWatch(
      () => performance.now(),
      (state) => this.mix.set(state),
    )
    this.compositor = new Compositor(slate, () => watch.drawn())
    this.stopWatch = startTicker(WATCHES_PER_SECOND, () => watch.check())
    this.guests = new Guests(this.compositor, this.mixer)
    this.stream = new MediaStream([this.compositor.track, this.mixer.track])
  }

  /** Opens both with what was chosen last, by one question; one that fails does not keep the other from working. */
  async open(): Promise<void> {
    const both = await navigator.mediaDevices
      .getUserMedia({ video: this.constraints('camera'), audio: this.constraints('microphone') })
      .catch(() => undefined) // asked one by one, each says what is wrong with it
    await this.use('camera', undefined, both?.getVideoTracks()[0])
    await this.use('microphone', undefined, both?.getAudioTracks()[0])
  }

  /** Switches to a device (none: the one chosen last, or the browser's default). Never throws: see the state. */
  async use(kind: DeviceKind, deviceId?: string, opened?: MediaStreamTrack): Promise<void> {
    const request = ++this.request[kind]
    this.change(kind, { on: true, opening: true, problem: undefined })
    try {
      const track = opened ?? (await this.acquire(kind, deviceId))
      if (request !== this.request[kind] || this.closed) return track.stop()
      this.replace(kind, track)
      const used = track.getSettings().deviceId
      if (deviceId) this.devices.remember(kind, deviceId)
      this.change(kind, { opening: false, deviceId: used })
      void this.devices.refresh()
    } catch (error) {
      if (request !== this.request[kind]) return
      this.change(kind, { opening: false, problem: problemOf(error) })
    }
  }

  /** Off gives the device back: its light goes out. */
  setCameraOn(on: boolean): void {
    if (on) return void this.use('camera', this.state.current.camera.deviceId)
    this.request.camera += 1
    this.replace('camera', undefined)
    this.change('camera', { on: false, opening: false, problem: undefined })
  }

  /** Keeps the microphone open, so that speaking again is instant. */
  setMicrophoneOn(on: boolean): void {
    const track = this.tracks.microphone
    if (on && !track) return void this.use('microphone')
    if (track) track.enabled = on
    this.change('microphone', { on })
  }

  async shareScreen(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({
        video: { frameRate: FRAMES_PER_SECOND },
        audio: true,
      })
      if (this.closed) return stream.getTracks().forEach((track) => track.stop())
      this.stopScreen()
      const [video] = stream.getVideoTracks()
      const [audio] = stream.getAudioTracks()
      this.shared = stream.getTracks()
      video?.addEventListener('ended', () => {
        if (this.shared.includes(video)) this.stopScreen()
      })
      this.compositor.showScreen(video)
      this.mixer.useSystemSound(audio)
      this.setScreen({ on: true, withSound: audio !== undefined, problem: undefined })
    } catch (error) {
      const problem = problemOf(error)
      // whoever closes the browser's chooser knows that nothing is shared
      const chosen = problem === 'denied' || problem === 'dismissed' ? undefined : problem
      this.setScreen({ ...this.state.current.screen, problem: chosen })
    }
  }

  stopScreen(): void {
    for (const track of this.shared) track.stop()
    this.shared = []
    this.compositor.showScreen(undefined)
    this.mixer.useSystemSound(undefined)
    this.setScreen({ on: false, withSound: false, problem: undefined })
  }

  level(): number {
    return this.mixer.level()
  }

  /** To be called from a press: sound starts only then. */
  resume(): Promise<void> {
    return this.mixer.resume()
  }

  close(): void {
    this.closed = true
    this.stopScreen()
    this.replace('camera', undefined)
    this.replace('microphone', undefined)
    this.stopWatch()
    this.guests.close()
    this.compositor.close()
    this.mixer.close()
  }

  private async acquire(kind: DeviceKind, deviceId: string | undefined): Promise<MediaStreamTrack> {
    const constraints = this.constraints(kind, deviceId)
    const stream = await navigator.mediaDevices.getUserMedia(
      kind === 'camera' ? { video: constraints } : { audio: constraints },
    )
    return stream.getTracks()[0]!
  }

  /** A remembered device may be unplugged: then any will do; a chosen one has to be that one. */
  private constraints(kind: DeviceKind, deviceId?: string): MediaTrackConstraints {
    const base = kind === 'camera' ? VIDEO : AUDIO
    if (deviceId) return { ...base, deviceId: { exact: deviceId } }
    const preferred = this.devices.preferred(kind)
    return preferred ? { ...base, deviceId: { ideal: preferred } } : base
  }

  private replace(kind: DeviceKind, track: MediaStreamTrack | undefined): void {
    const previous = this.tracks[kind]
    this.tracks = { ...this.tracks, [kind]: track }
    if (kind === 'camera') this.compositor.showPerson(TEACHER, track)
    else this.mixer.useMicrophone(track)
    previous?.stop()
    track?.addEventListener('ended', () => {
      if (this.tracks[kind] !== track) return
      this.replace(kind, undefined)
      this.change(kind, { problem: 'gone' })
    })
  }

  private change(kind: DeviceKind, change: Partial<SourceState>): void {
    const { current } = this.state
    this.state.set({ ...current, [kind]: { ...current[kind], ...change } })
  }

  private setScreen(screen: CaptureState['screen']): void {
    this.state.set({ ...this.state.current, screen })
  }
}
