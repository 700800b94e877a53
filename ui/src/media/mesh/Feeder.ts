import type { IceServer, MeshChild } from '@/contracts/contracts'
import type { FeederBeat } from './Control'
import { Downstream, type Picture } from './Downstream'
import type { Envelope } from './envelope'
import type { MakeConnection } from './PeerLink'

export interface FeederOptions {
  iceServers: () => readonly IceServer[]
  send: (to: string, envelope: Envelope) => void
  makeConnection?: MakeConnection | undefined
}

interface Held {
  from: string
  envelope: Envelope
  at: number
}

/** A child's offer may overtake the news that it is one. */
const HOLD_MILLIS = 3_000
/** Whoever was moved away is fed until it has its new picture, or has no way to it. */
const LINGER_MILLIS = 20_000
const MAX_HELD = 64

/** Everybody this page feeds or stands by for. */
export class Feeder {
  bytes = 0
  private readonly links = new Map<string, Downstream>()
  private children = new Map<string, MeshChild>()
  private readonly movedAway = new Map<string, number>()
  private held: Held[] = []
  private picture: Picture = { video: undefined, audio: undefined }
  private beat: FeederBeat = { flowing: false, leaving: false }
  private changed = false

  constructor(private readonly options: FeederOptions) {}

  /** children that get frames now */
  get feeding(): number {
    let count = 0
    for (const link of this.links.values()) if (link.plays) count += 1
    return count
  }

  setPicture(picture: Picture): void {
    if (picture.video === this.picture.video && picture.audio === this.picture.audio) return
    this.picture = picture
    for (const link of this.links.values()) link.show(picture)
  }

  /** Said with the next beat. */
  say(beat: Partial<FeederBeat>): void {
    const next = { ...this.beat, ...beat }
    if (next.flowing === this.beat.flowing && next.leaving === this.beat.leaving) return
    this.beat = next
    this.changed = true
  }

  setChildren(children: readonly MeshChild[], now: number): void {
    this.children = new Map(children.map((child) => [child.peerId, child]))
    for (const [id, link] of this.links) {
      const child = this.children.get(id)
      if (child) link.change(child.rendition)
      if (child) this.movedAway.delete(id)
      else if (!this.movedAway.has(id)) this.movedAway.set(id, now)
    }
    const waiting = this.held
    this.held = []
    for (const one of waiting) this.accept(one.from, one.envelope, now)
  }

  accept(from: string, envelope: Envelope, now: number): void {
    const link = this.links.get(from)
    if (link?.link === envelope.link) return link.accept(envelope)
    const child = this.children.get(from)
    if (!child) {
      if (this.held.length < MAX_HELD) this.held.push({ from, envelope, at: now })
      return
    }
    // candidates without their offer belong to a connection that is gone
    if (envelope.description?.type !== 'offer') return
    link?.close()
    const created = new Downstream({
      child: from,
      link: envelope.link,
      iceServers: this.options.iceServers(),
      now,
      picture: this.picture,
      rendition: child.rendition,
      play: envelope.play === true,
      send: (answer) => this.options.send(from, { ...answer, for: 'viewer' }),
      makeConnection: this.options.makeConnection,
    })
    this.links.set(from, created)
    created.accept(envelope)
  }

  tick(now: number): void {
    this.held = this.held.filter((one) => now - one.at < HOLD_MILLIS)
    for (const [id, link] of this.links) {
      link.tick(now, this.beat, this.changed)
      const since = this.movedAway.get(id)
      if (!link.ended && (since === undefined || now - since < LINGER_MILLIS)) continue
      link.close()
      this.links.delete(id)
      this.movedAway.delete(id)
    }
    this.changed = false
  }

  /** @returns kbit/s to all children together, over the time since the last call */
  async measure(millis: number): Promise<number> {
    const sent = await Promise.all([...this.links.values()].map((link) => link.sent().catch(() => 0)))
    const bytes = sent.reduce((sum, one) => sum + Math.max(0, one), 0)
    this.bytes += bytes
    return millis > 0 ? Math.round((bytes * 8) / millis) : 0
  }

  close(): void {
    for (const link of this.links.values()) link.close()
    this.links.clear()
  }
}
