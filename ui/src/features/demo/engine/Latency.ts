export interface LatencyFigures {
  /** milliseconds, of the frames of the last seconds */
  p50: number
  p95: number
  count: number
}

const KEPT = 150

/** The latest measured times, as the two figures that say most about them. */
export class Latency {
  private readonly times: number[] = []

  add(millis: number): void {
    this.times.push(millis)
    if (this.times.length > KEPT) this.times.shift()
  }

  get figures(): LatencyFigures | undefined {
    const { length } = this.times
    if (length === 0) return undefined
    const sorted = this.times.toSorted((one, other) => one - other)
    const at = (share: number) => Math.round(sorted[Math.min(length - 1, Math.floor(length * share))]!)
    return { p50: at(0.5), p95: at(0.95), count: length }
  }
}

/** Frames that are forgotten if they do not come out: not every frame does. */
const MOST_WAITING = 120

/** How long a frame takes from where it comes in to where it is seen first again. */
export class Passage {
  readonly latency = new Latency()
  private readonly entered = new Map<number, number>()

  constructor(private readonly now: () => number) {}

  in(clock: number): void {
    if (this.entered.has(clock)) return
    this.entered.set(clock, this.now())
    for (const oldest of this.entered.keys()) {
      if (this.entered.size <= MOST_WAITING) break
      this.entered.delete(oldest)
    }
  }

  out(clock: number): void {
    const at = this.entered.get(clock)
    if (at === undefined) return
    this.entered.delete(clock)
    this.latency.add(this.now() - at)
  }
}
