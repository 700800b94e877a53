import type { IceServer } from '@/contracts/contracts'
import { newId } from '@/shared/ids'
import { Value } from '@/shared/value'
import { choose } from './choice'
import type { Envelope } from './envelope'
import type { MakeConnection } from './PeerLink'
import { Upstream } from './Upstream'

export interface UpstreamsOptions {
  iceServers: () => readonly IceServer[]
  send: (to: string, envelope: Envelope) => void
  /** the parent does not feed this page any more */
  blame: (parent: string) => void
  /** whether one that was asked for frames had any */
  attempted?: ((connected: boolean) => void) | undefined
  makeConnection?: MakeConnection | undefined
}

/** A dead connection to somebody who is still the parent or the backup is made anew: his page may have been reloaded. */
const RENEW_MILLIS = 2_000
/** Nobody above is heard: it is as likely this page's own network. */
const ALONE_MILLIS = 3_000
/** Whoever closed may have told the mesh, which is about to say where to go. */
const TOLD_MILLIS = 1_000
const BLAME_AGAIN_MILLIS = 5_000

/** The connections to parent and backup, and to former ones until they are replaced: keeps a picture coming. */
export class Upstreams {
  /** the one that is seen */
  readonly shown = new Value<Upstream | undefined>(undefined)
  /** one that is asked for frames and has none yet */
  readonly upcoming = new Value<Upstream | undefined>(undefined)
  private readonly links = new Map<string, Upstream>()
  private readonly madeAt = new Map<string, number>()
  private readonly decided = new WeakSet<Upstream>()
  private place: { parent: string; backup: string } | undefined
  private parentReached = false
  private parentWellAt = 0
  private blamedAt = -Infinity

  constructor(private readonly options: UpstreamsOptions) {}

  setPlace(parent: string, backup: string, now: number): void {
    if (parent !== this.place?.parent) {
      this.parentReached = false
      this.parentWellAt = now
      this.blamedAt = -Infinity
    }
    this.place = { parent, backup }
    this.tick(now)
  }

  accept(from: string, envelope: Envelope): void {
    const link = this.links.get(from)
    if (link?.link === envelope.link) link.accept(envelope)
  }

  tick(now: number): void {
    for (const link of this.links.values()) {
      link.tick(now)
      this.judge(link)
    }
    if (!this.place) return
    this.reach(this.place.parent, now)
    if (this.hasLeisure) this.reach(this.place.backup, now)
    this.decide()
    this.complain(this.place.parent, now)
  }

  /** Somebody above may be no more: its stand-in is asked before the silence says so. */
  suspect(feeder: string, now: number): void {
    this.links.get(feeder)?.suspect(now)
    this.decide()
  }

  /** Between two ticks: has what is waited for come? */
  peek(now: number): void {
    if (this.upcoming.current?.peek(now)) this.decide()
  }

  close(): void {
    for (const link of this.links.values()) link.close()
    this.links.clear()
    this.place = undefined
    this.shown.set(undefined)
    this.upcoming.set(undefined)
  }

  /** Each one that is asked for frames counts once: when it has some, or is dead. */
  private judge(link: Upstream): void {
    const dead = link.verdict === 'dead'
    if (!link.asked || this.decided.has(link) || !(link.flowing || dead)) return
    this.decided.add(link)
    this.options.attempted?.(link.flowing)
  }

  /** The first picture comes sooner if nothing else is connected beside it. */
  private get hasLeisure(): boolean {
    return this.shown.current !== undefined || this.links.get(this.place?.parent ?? '')?.verdict !== 'well'
  }

  private reach(feeder: string, now: number): void {
    const link = this.links.get(feeder)
    if (link && link.verdict !== 'dead') return
    if (link && now - (this.madeAt.get(feeder) ?? 0) < RENEW_MILLIS) return
    // its last frame stays to be seen; a new connection takes over when it has one
    link?.close()
    this.madeAt.set(feeder, now)
    const created = new Upstream({
      feeder,
      link: newId(),
      iceServers: this.options.iceServers(),
      now,
      send: (envelope) => this.options.send(feeder, { ...envelope, for: 'feeder' }),
      makeConnection: this.options.makeConnection,
    })
    this.links.set(feeder, created)
  }

  private decide(): void {
    if (!this.place) return
    const shown = this.shown.current
    const { show, play } = choose(this.place, this.links, shown?.feeder)
    for (const [feeder, link] of this.links) {
      const needed = feeder === this.place.parent || feeder === this.place.backup || feeder === show
      if (needed) link.ask(play.has(feeder))
      else this.drop(feeder, link)
    }
    const seen = show === undefined ? undefined : this.links.get(show)
    // a renewed connection to the same feeder counts once it has frames
    if (seen?.flowing) this.shown.set(seen)
    this.upcoming.set([...this.links.values()].find((link) => link.asked && !link.flowing && link !== seen))
  }

  private drop(feeder: string, link: Upstream): void {
    link.close()
    this.links.delete(feeder)
    this.madeAt.delete(feeder)
  }

  private complain(parent: string, now: number): void {
    const link = this.links.get(parent)
    if (!link) return
    if (link.reached) {
      this.parentReached = true
      this.parentWellAt = now
      return
    }
    const lost = this.parentReached || link.verdict === 'dead'
    if (!lost || now - this.blamedAt < BLAME_AGAIN_MILLIS) return
    const notAlone = [...this.links.values()].some((other) => other !== link && other.reached)
    const patience = !notAlone ? ALONE_MILLIS : link.closedByOther ? TOLD_MILLIS : 0
    if (now - this.parentWellAt < patience) return
    this.blamedAt = now
    this.options.blame(parent)
  }
}
