import { secondsAt, takenAt, type RecordedSpan } from '@/media'
import { Value } from '@/shared/value'

export interface Range {
  from: number
  to: number
}

export interface TravelState {
  /** milliseconds of the epoch */
  at: number
  /** the event that is stood at, until the time moves on */
  position: number | undefined
  playing: boolean
  speed: number
}

/** What of a video element is used. */
export type Picture = Pick<
  HTMLVideoElement,
  'currentTime' | 'paused' | 'ended' | 'playbackRate' | 'readyState' | 'play' | 'pause'
>

export const SPEEDS = [1, 2, 5, 20, 60] as const
/** what is faster than this is shown as stills: no browser decodes that much */
const FASTEST_VIDEO = 5
const STILL_EVERY_MILLIS = 600
/** then the time goes on without the picture */
const STALLED_MILLIS = 3_000
/** HTMLMediaElement.HAVE_CURRENT_DATA */
const HAVE_CURRENT_DATA = 2

/**
 * The time somebody looks back at. While there is a recording of it and the speed allows, the picture leads and the time
 * follows, so that the two never come apart; else the time runs by itself and the picture is put where it belongs.
 */
export class TravelClock {
  readonly state: Value<TravelState>
  private picture: Picture | undefined
  private spans: readonly RecordedSpan[] = []
  private last: number
  private leads = false
  private progress = { seconds: -1, at: 0 }
  private stillAt = 0

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(
    private range: Range,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.state = new Value<TravelState>({ at: range.from, position: undefined, playing: false, speed: 1 })
    this.last = now()
  }

  /** a live class goes on */
  reaches(range: Range): void {
    this.range = range
  }

  show(picture: Picture | undefined, spans: readonly RecordedSpan[]): void {
    this.picture = picture
    this.spans = spans
    this.place()
  }

  /** @param position of the event that is meant; several may have happened at one time */
  seek(at: number, position?: number): void {
    this.change({ at, position })
    this.place()
  }

  toggle(): void {
    if (this.state.current.playing) this.pause()
    else this.play()
  }

  play(): void {
    const { at } = this.state.current
    const start = at >= this.range.to ? this.range.from : at
    this.last = this.now()
    this.change({ playing: true, at: start, ...(start !== at && { position: undefined }) })
    this.place()
  }

  pause(): void {
    this.change({ playing: false })
    this.leads = false
    this.picture?.pause()
  }

  setSpeed(speed: number): void {
    this.change({ speed })
    this.place()
  }

  /** To be called several times a second. */
  tick(): void {
    const now = this.now()
    const elapsed = now - this.last
    this.last = now
    const { playing, at, speed } = this.state.current
    if (!playing) return
    const next = this.leads ? this.followed(now, at, elapsed * speed) : at + elapsed * speed
    if (next >= this.range.to) {
      this.change({ at: this.range.to, position: undefined })
      this.pause()
      this.place()
      return
    }
    if (next !== at) this.change({ at: next, position: undefined })
    if (!this.leads) this.showNext(now, next)
  }

  /** The time of the picture; where it does not come, the old one for a while, and then the clock's own. */
  private followed(now: number, at: number, step: number): number {
    const { picture } = this
    if (!picture || picture.ended) return this.letGo(at + step)
    const { currentTime } = picture
    if (currentTime !== this.progress.seconds) {
      this.progress = { seconds: currentTime, at: now }
      return Math.max(at, takenAt(this.spans, currentTime) ?? at)
    }
    return now - this.progress.at > STALLED_MILLIS ? this.letGo(at + step) : at
  }

  private letGo(at: number): number {
    this.leads = false
    this.picture?.pause()
    return at
  }

  /** A recording that begins, or goes on after a hole, takes the lead again; too fast for it, stills are shown. */
  private showNext(now: number, at: number): void {
    const place = secondsAt(this.spans, at)
    if (!this.picture || !place?.inside) return
    const stalled = now - this.progress.at > STALLED_MILLIS && this.picture.readyState < HAVE_CURRENT_DATA
    if (this.state.current.speed <= FASTEST_VIDEO) {
      if (!stalled && !this.picture.ended) this.place()
    } else if (now - this.stillAt >= STILL_EVERY_MILLIS) {
      this.stillAt = now
      this.picture.currentTime = place.seconds
    }
  }

  /** Puts the picture where the time is, and lets it run if it can. */
  private place(): void {
    const { at, playing, speed } = this.state.current
    const { picture } = this
    const place = secondsAt(this.spans, at)
    if (!picture || !place) {
      this.leads = false
      return
    }
    picture.currentTime = place.seconds
    this.leads = playing && place.inside && speed <= FASTEST_VIDEO
    this.progress = { seconds: place.seconds, at: this.now() }
    if (!this.leads) {
      picture.pause()
      return
    }
    picture.playbackRate = speed
    picture.play().catch(() => {
      // the time goes on without it
    })
  }

  private change(change: Partial<TravelState>): void {
    this.state.set({ ...this.state.current, ...change })
  }
}
