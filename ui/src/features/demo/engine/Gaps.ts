/** The longest time without a frame since it was asked to look. */
export class Gaps {
  private last: number | undefined
  private gap = 0

  /** @param now milliseconds of a steady clock */
  frame(now: number): void {
    if (this.last !== undefined) this.gap = Math.max(this.gap, now - this.last)
    this.last = now
  }

  /** From here on. The frame of before counts: what is missing may be missing already. */
  begin(): void {
    this.gap = 0
  }

  /** milliseconds; what is still missing is counted */
  longest(now: number): number {
    return Math.round(Math.max(this.gap, this.last === undefined ? 0 : now - this.last))
  }
}
