import { countersOf, qualityBetween, type Counters } from './quality'
import type { Upstream } from './Upstream'

/** Reads how the link to the feeder does, from one second to the next; begins anew with another feeder. */
export class LinkMeter {
  private readonly counted = new WeakMap<Upstream, number>()
  private last: { link: Upstream; at: number; counters: Counters } | undefined

  constructor(private readonly received: (from: string, bytes: number) => void = () => {}) {}

  async read(link: Upstream | undefined, now: number): Promise<ReturnType<typeof qualityBetween> | undefined> {
    if (!link) return undefined
    const report = await link.stats().catch(() => undefined) // closed meanwhile
    if (!report) return undefined
    const counters = countersOf(report)
    this.count(link, counters.bytes)
    const { last } = this
    this.last = { link, at: now, counters }
    return last?.link === link ? qualityBetween(last.counters, counters, now - last.at) : undefined
  }

  private count(link: Upstream, bytes: number): void {
    const more = bytes - (this.counted.get(link) ?? 0)
    if (more <= 0) return
    this.counted.set(link, bytes)
    this.received(link.feeder, more)
  }
}
