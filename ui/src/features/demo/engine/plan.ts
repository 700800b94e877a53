import type { MeshChild, Rendition } from '@/contracts/contracts'
import { SOURCE } from '@/media'

/** Where a peer of the mesh in this page is. */
export interface Planned {
  peerId: string
  parent: string
  backup: string
  hop: number
  rendition: Rendition
}

export interface Limits {
  /** peers that the source feeds */
  feeds: number
  /** children of a peer */
  fanOut: number
}

const MOST_HOPS = 3
const RENDITIONS: Rendition[] = ['P720', 'P480', 'P360']

/**
 * The plainest plan that makes a mesh: everybody who is there keeps the parent as long as there is one, the others go to the
 * highest free place, in the order they came. The product's planner weighs much more (docs/mesh.md); this only shows what its
 * pages do with a plan.
 *
 * @param peers those who are there, the oldest first
 * @param parents who fed whom until now
 */
export function plan(peers: readonly string[], parents: ReadonlyMap<string, string>, limits: Limits): Planned[] {
  const placed = new Map<string, { parent: string; hop: number }>()
  const children = new Map<string, number>()
  const place = (peerId: string, parent: string) => {
    placed.set(peerId, { parent, hop: (placed.get(parent)?.hop ?? 0) + 1 })
    children.set(parent, (children.get(parent) ?? 0) + 1)
  }
  const hasRoom = (parent: string) => (children.get(parent) ?? 0) < (parent === SOURCE ? limits.feeds : limits.fanOut)

  // whoever hangs on somebody who is placed stays, from the source downwards
  let before = -1
  while (placed.size > before) {
    before = placed.size
    for (const peerId of peers) {
      const parent = parents.get(peerId)
      if (placed.has(peerId) || parent === undefined) continue
      if (parent === SOURCE || placed.has(parent)) place(peerId, parent)
    }
  }
  const waiting = peers.filter((peerId) => !placed.has(peerId))
  // whoever fed others comes first: those below come along
  const below = (peerId: string) => peers.filter((other) => parents.get(other) === peerId).length
  waiting.sort((one, other) => below(other) - below(one) || peers.indexOf(one) - peers.indexOf(other))
  for (const peerId of waiting) {
    if (placed.has(peerId)) continue
    const free = [SOURCE, ...placed.keys()]
      .filter((parent) => hasRoom(parent) && hopOf(placed, parent) < MOST_HOPS)
      .toSorted((one, other) => hopOf(placed, one) - hopOf(placed, other))
    // beyond the limits rather than without a picture
    place(peerId, free[0] ?? SOURCE)
  }
  return peers.map((peerId) => {
    const { parent, hop } = placed.get(peerId)!
    const rendition = RENDITIONS[Math.min(hop, RENDITIONS.length) - 1]!
    return { peerId, parent, backup: backupOf(peerId, peers, placed), hop, rendition }
  })
}

/** Somebody else with a picture of its own way, if there is somebody. */
function backupOf(peerId: string, peers: readonly string[], placed: Placing): string {
  const { parent } = placed.get(peerId)!
  const other = peers.find(
    (one) =>
      one !== peerId &&
      one !== parent &&
      hopOf(placed, one) < MOST_HOPS &&
      headOf(placed, one) !== headOf(placed, peerId),
  )
  return other ?? SOURCE
}

type Placing = ReadonlyMap<string, { parent: string; hop: number }>

function hopOf(placed: Placing, peerId: string): number {
  return placed.get(peerId)?.hop ?? 0
}

/** the peer right below the source that this one hangs from */
function headOf(placed: Placing, peerId: string): string {
  const parent = placed.get(peerId)?.parent
  return parent === undefined || parent === SOURCE ? peerId : headOf(placed, parent)
}

/** Whom somebody feeds, and for whom it stands by. */
export function childrenOf(feeder: string, planned: readonly Planned[]): MeshChild[] {
  const child =
    (standby: boolean) =>
    ({ peerId, rendition }: Planned) => ({ peerId, rendition, standby })
  const fed = planned.filter(({ parent }) => parent === feeder)
  const others = planned.filter(({ parent, backup }) => backup === feeder && parent !== feeder)
  return [...fed.map(child(false)), ...others.map(child(true))]
}
