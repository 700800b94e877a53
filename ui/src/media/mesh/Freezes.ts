/** Less is not seen: a frame takes 33 ms, and on a busy machine three times that. */
const FREEZE_MILLIS = 250

/** Adds up the time without a new frame. */
export class Freezes {
  private frozen = 0
  private stillSince: number | undefined
  private reported = 0

  /** @returns milliseconds since the beginning */
  get total(): number {
    return Math.round(this.frozen)
  }

  /** @returns for how long the picture has stood still now; 0: it moves */
  tick(now: number, flowing: boolean): number {
    if (flowing) {
      this.stillSince = undefined
      return 0
    }
    // by the time it is noticed, it has lasted so long already
    if (this.stillSince === undefined) {
      this.stillSince = now - FREEZE_MILLIS
      this.frozen += FREEZE_MILLIS
      this.tickedAt = now
    }
    this.frozen += now - this.tickedAt
    this.tickedAt = now
    return now - this.stillSince
  }

  /** milliseconds since the last report */
  report(): number {
    const since = this.total - this.reported
    this.reported = this.total
    return since
  }

  private tickedAt = 0
}
