export interface MixState {
  running: boolean
  /** milliseconds that the last standstill took, 0 if there was none */
  stalledMillis: number
}

/** A picture that stands longer than this is a standstill: thirty frames missing. */
const STALLED_AFTER_MILLIS = 1_000

/** Notices that the mixed picture stands still, and that it moves again. */
export class MixWatch {
  private last: number
  private stalledAt: number | undefined

  /**
   * @param now milliseconds of a steady clock
   * @param onChange told once when the picture stalls and once when it has resumed
   */
  constructor(
    private readonly now: () => number,
    private readonly onChange: (state: MixState) => void,
  ) {
    this.last = now()
  }

  /** A frame was drawn. */
  drawn(): void {
    this.check()
    this.last = this.now()
    if (this.stalledAt === undefined) return
    const stalledMillis = this.last - this.stalledAt
    this.stalledAt = undefined
    this.onChange({ running: true, stalledMillis })
  }

  /** To be called now and then, by a timer that does not depend on the drawing. */
  check(): void {
    if (this.stalledAt !== undefined || this.now() - this.last < STALLED_AFTER_MILLIS) return
    this.stalledAt = this.last
    this.onChange({ running: false, stalledMillis: 0 })
  }
}
