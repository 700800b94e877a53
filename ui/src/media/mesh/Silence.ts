/**
 * How long nothing was heard, in time that this page could have heard it: while the page itself stands still, a tick counts
 * as no more than two of its kind, so that a busy machine does not take everybody else for dead.
 */
export class Silence {
  private silent = 0
  private tickedAt: number | undefined

  constructor(private readonly tickMillis: number) {}

  get millis(): number {
    return this.silent
  }

  heard(): void {
    this.silent = 0
  }

  tick(now: number): void {
    if (this.tickedAt !== undefined) this.silent += Math.min(now - this.tickedAt, 2 * this.tickMillis)
    this.tickedAt = now
  }
}
