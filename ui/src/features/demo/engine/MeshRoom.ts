import type { MeshPeerView, MeshView, PeerHealth } from '@/contracts/contracts'
import { SOURCE, type ClassFrame, type MeshPort, type MeshRequest } from '@/media'
import { Value } from '@/shared/value'
import { childrenOf, plan, type Limits, type Planned } from './plan'

const CLASS_ID = 'demo'
/** as the server waits for a socket that is gone (docs/websocket.md) */
const GRACE_MILLIS = 5_000

interface Page {
  readonly listeners: Set<(frame: ClassFrame) => void>
  /** hears nothing and says nothing any more */
  dead: boolean
}

/**
 * The mesh of one page, in place of the server: gives everybody a place by a plain plan, passes on what neighbours signal, and
 * moves whoever complains of a parent (docs/websocket.md, "The mesh").
 */
export class MeshRoom {
  readonly view = new Value<MeshView>(viewOf([], new Map(), new Map()))
  /** what each peer told last */
  readonly health = new Value<ReadonlyMap<string, PeerHealth>>(new Map())
  private readonly pages = new Map<string, Page>()
  private readonly joinedAt = new Map<string, string>()
  private readonly movedAt = new Map<string, MeshPeerView['placed']>()
  private readonly told = new Map<string, string>()
  private parents: ReadonlyMap<string, string> = new Map()
  private planned: Planned[] = []

  constructor(private readonly limits: Limits) {}

  /** @param peerId undefined until the page has said which peer it is */
  port(peerId: string | undefined): { port: MeshPort; kill: () => void } {
    const page: Page = { listeners: new Set(), dead: false }
    let own = peerId
    if (own !== undefined) this.pages.set(own, page)
    const port: MeshPort = {
      classId: CLASS_ID,
      attending: new Value(true),
      iceServers: new Value([]),
      send: (frame) => {
        if (page.dead) return false
        if (frame.type === 'mesh-join') this.pages.set((own = frame.peerId), page)
        const from = own
        // as over a socket: never in the midst of what the sender does
        if (from !== undefined) setTimeout(() => this.receive(from, frame))
        return true
      },
      listen: (listener) => {
        page.listeners.add(listener)
        return () => page.listeners.delete(listener)
      },
    }
    const kill = () => {
      page.dead = true
      setTimeout(() => own !== undefined && this.depart(own), GRACE_MILLIS)
    }
    return { port, kill }
  }

  private receive(from: string, frame: MeshRequest): void {
    switch (frame.type) {
      case 'mesh-source':
        return this.arrange()
      case 'mesh-join':
        if (!this.joinedAt.has(from)) {
          this.joinedAt.set(from, new Date().toISOString())
          this.movedAt.set(from, reasonOf(null))
        }
        return this.arrange()
      case 'mesh-leave':
        return this.depart(from)
      case 'mesh-parent-failed':
        return this.complain(from, frame.parent)
      case 'signal':
        return this.passOn(from, frame)
      case 'mesh-stats':
        return this.health.set(new Map(this.health.current).set(from, healthOf(from, frame)))
      case 'mesh-report':
      case 'viewer-stats':
    }
  }

  private depart(peerId: string): void {
    if (!this.joinedAt.delete(peerId)) return
    const health = new Map(this.health.current)
    health.delete(peerId)
    this.health.set(health)
    this.arrange('PARENT_GONE')
    this.tell(peerId, { type: 'mesh-gone', classId: CLASS_ID, peerId, reason: 'LEFT' })
  }

  /** The one whose parent failed goes to its backup, which has its connection already. */
  private complain(peerId: string, parent: string): void {
    const place = this.planned.find((one) => one.peerId === peerId)
    if (place?.parent !== parent || parent === SOURCE) return
    this.parents = new Map(this.parents).set(peerId, place.backup)
    this.arrange('PARENT_FAILED')
  }

  private arrange(cause: MeshPeerView['placed']['cause'] = null): void {
    const before = this.parents
    this.planned = plan([...this.joinedAt.keys()], before, this.limits)
    this.parents = new Map(this.planned.map(({ peerId, parent }) => [peerId, parent]))
    for (const place of this.planned) {
      const was = this.told.get(place.peerId)
      if (was !== undefined && was !== place.parent) this.movedAt.set(place.peerId, reasonOf(cause ?? 'PARENT_GONE'))
      this.told.set(place.peerId, place.parent)
      this.place(place)
    }
    const children = childrenOf(SOURCE, this.planned)
    this.tell(SOURCE, {
      type: 'mesh-place',
      classId: CLASS_ID,
      peerId: SOURCE,
      parent: null,
      backup: null,
      hop: 0,
      rendition: 'ORIGINAL',
      role: null,
      children,
    })
    this.view.set(viewOf(this.planned, this.joinedAt, this.movedAt, this.limits))
  }

  private place({ peerId, parent, backup, hop, rendition }: Planned): void {
    const children = childrenOf(peerId, this.planned)
    const role = roleOf(children.filter(({ standby }) => !standby).length, hop)
    const place = { peerId, parent, backup, hop, rendition, role, children }
    this.tell(peerId, { type: 'mesh-place', classId: CLASS_ID, ...place })
  }

  private passOn(from: string, frame: Extract<MeshRequest, { type: 'signal' }>): void {
    const { to, kind, payload } = frame
    this.tell(to, { type: 'signal', classId: CLASS_ID, from, kind, payload })
  }

  private tell(peerId: string, frame: ClassFrame): void {
    const page = this.pages.get(peerId)
    if (!page || page.dead) return
    for (const listener of [...page.listeners]) listener(frame)
  }
}

function healthOf(peerId: string, frame: Extract<MeshRequest, { type: 'mesh-stats' }>): PeerHealth {
  const { rttMillis, kbpsIn, kbpsOut, framesPerSecond, frozenMillis } = frame
  return { peerId, rttMillis, kbpsIn, kbpsOut, framesPerSecond, frozenMillis }
}

function roleOf(children: number, hop: number): MeshPeerView['role'] {
  if (children === 0) return 'C'
  return hop === 1 ? 'A' : 'B'
}

function reasonOf(cause: MeshPeerView['placed']['cause']): MeshPeerView['placed'] {
  return { cause, at: new Date().toISOString(), score: null, candidates: 0, refused: 0 }
}

/** The same view that the server gives of a real mesh: the same graph shows it. */
function viewOf(
  planned: readonly Planned[],
  joinedAt: ReadonlyMap<string, string>,
  movedAt: ReadonlyMap<string, MeshPeerView['placed']>,
  limits: Limits = { feeds: 0, fanOut: 0 },
): MeshView {
  const peers = planned.map((place, version): MeshPeerView => {
    const feeds = childrenOf(place.peerId, planned).filter(({ standby }) => !standby).length
    return {
      ...place,
      accountId: place.peerId,
      role: roleOf(feeds, place.hop),
      roleReason: 'CAPABLE',
      fanOut: limits.fanOut,
      // within one page there is nothing to measure
      uplinkKbps: 0,
      joinedAt: joinedAt.get(place.peerId)!,
      placed: movedAt.get(place.peerId)!,
      version,
    }
  })
  return {
    mesh: {
      classId: CLASS_ID,
      open: true,
      source: { kind: 'TEACHER', uplinkKbps: 0, device: 'HIGH' },
      feeds: limits.feeds,
      policy: null,
      policyVersion: 0,
      version: planned.length,
    },
    peers,
  }
}
