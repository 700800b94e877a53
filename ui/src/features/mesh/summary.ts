import type { MeshView, ParticipantView, PeerHealth, PeerRole } from '@/contracts/contracts'
import { levelOf, worst, type HealthLevel } from './health'
import { subtree, type MeshNode, type MeshTree } from './tree'

export interface MeshSummary {
  inMesh: number
  /** in class, and not in the mesh */
  byServer: number
  feedsUsed: number
  feeds: number
  /** 0 for nobody */
  meanHop: number
  roles: Record<PeerRole, number>
  /** undefined while nobody says how it is doing */
  frozen: number | undefined
  moved: number
}

export const MOVED_WITHIN_MINUTES = 5

/** @param now by the server's clock */
export function summaryOf(
  { mesh, peers }: MeshView,
  tree: MeshTree,
  people: readonly ParticipantView[] | undefined,
  health: ReadonlyMap<string, PeerHealth>,
  now: number,
): MeshSummary {
  const accounts = new Set(peers.map((peer) => peer.accountId))
  const watching = people?.filter((one) => one.present && one.role !== 'TEACHER' && !accounts.has(one.accountId))
  const since = now - MOVED_WITHIN_MINUTES * 60_000
  const count = (role: PeerRole) => peers.filter((peer) => peer.role === role).length
  return {
    inMesh: peers.length,
    byServer: watching?.length ?? 0,
    feedsUsed: tree.heads.length,
    feeds: Math.max(mesh.feeds, tree.heads.length),
    meanHop: peers.length === 0 ? 0 : peers.reduce((sum, peer) => sum + peer.hop, 0) / peers.length,
    roles: { A: count('A'), B: count('B'), C: count('C') },
    frozen: health.size === 0 ? undefined : peers.filter((one) => levelOf(health.get(one.peerId)) === 'frozen').length,
    moved: peers.filter(({ placed }) => placed.cause !== null && Date.parse(placed.at) >= since).length,
  }
}

export interface Cluster {
  /** counts from 1, the oldest head first */
  number: number
  head: MeshNode
  size: number
  depth: number
  /** children there are, and children there could be on the hops that may still have some */
  carried: number
  places: number
  frozen: number
  level: HealthLevel
}

export function clustersOf(tree: MeshTree, health: ReadonlyMap<string, PeerHealth>): Cluster[] {
  return tree.heads.map((head, index) => {
    const nodes = [...subtree(head)]
    const levels = nodes.map((node) => levelOf(health.get(node.peer.peerId)))
    return {
      number: index + 1,
      head,
      size: nodes.length,
      depth: Math.max(...nodes.map((node) => node.depth)),
      carried: nodes.length - 1,
      places: nodes.reduce(
        (sum, { peer, children }) => sum + (peer.hop < MOST_HOPS ? Math.max(peer.fanOut, children.length) : 0),
        0,
      ),
      frozen: levels.filter((level) => level === 'frozen').length,
      level: worst(levels),
    }
  })
}

const MOST_HOPS = 3
