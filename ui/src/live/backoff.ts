const STEPS_MILLIS = [500, 1000, 2000, 4000, 8000]

/** Waits 0.5, 1, 2, 4, then 8 seconds, each with up to 50 % on top, so that a class does not come back as one wave. */
export class Backoff {
  private attempt = 0

  constructor(private readonly random: () => number = Math.random) {}

  /** milliseconds to wait before the next attempt */
  next(atLeastMillis = 0): number {
    const step = STEPS_MILLIS[Math.min(this.attempt, STEPS_MILLIS.length - 1)]!
    this.attempt += 1
    return Math.max(step, atLeastMillis) * (1 + this.random() / 2)
  }

  reset(): void {
    this.attempt = 0
  }
}
