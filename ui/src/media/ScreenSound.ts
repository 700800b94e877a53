import { Value } from '@/shared/value'

export interface SoundState {
  volume: number
  muted: boolean
  /** wanted, but the browser waits for a press */
  blocked: boolean
}

/** The sound of whichever element is seen: the same over all changes of the picture. */
export class ScreenSound {
  readonly state: Value<SoundState>
  private video: HTMLVideoElement | undefined

  constructor(volume: number) {
    this.state = new Value<SoundState>({ volume, muted: false, blocked: false })
  }

  setVolume(volume: number): void {
    this.change({ volume, muted: volume === 0 })
    this.apply()
  }

  setMuted(muted: boolean): void {
    this.change({ muted, blocked: false })
    this.apply()
  }

  block(): void {
    this.change({ blocked: true })
  }

  /** From now on this one is heard, and the one before is not. */
  follow(video: HTMLVideoElement): void {
    if (this.video && this.video !== video) this.video.muted = true
    this.video = video
    this.apply()
  }

  private apply(): void {
    const { video } = this
    const { volume, muted, blocked } = this.state.current
    if (!video) return
    video.volume = volume
    video.muted = muted || blocked
    // a picture that began without sound may be stopped for getting it
    if (!video.muted && (video.srcObject || video.src))
      void video.play().catch((error: unknown) => this.refused(video, error))
  }

  private refused(video: HTMLVideoElement, error: unknown): void {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError' || video !== this.video) return
    video.muted = true
    this.block()
    void video.play().catch(() => {})
  }

  private change(change: Partial<SoundState>): void {
    this.state.set({ ...this.state.current, ...change })
  }
}
