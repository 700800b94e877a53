import type { MeshPeerView, PeerRole } from '@/contracts/contracts'
import type { MeshModel } from './model'
import { SOURCE_ID, subtree } from './tree'

const MOST_HOPS = 3

/**
 * Who could feed the peer and everybody below it, as far as the view shows: has a place free, is not below the peer, and
 * nobody would be more than three hops away. The mesh itself decides.
 */
export function parentsFor(model: MeshModel, peerId: string): string[] {
  const node = model.tree.byId.get(peerId)
  if (!node) return []
  const own = new Set([...subtree(node)].map((one) => one.peer.peerId))
  const deepest = Math.max(...[...subtree(node)].map((one) => one.depth)) - node.depth + 1
  const { heads, byId } = model.tree
  const source = node.peer.parent !== SOURCE_ID && heads.length < model.view.mesh.feeds ? [SOURCE_ID] : []
  const peers = [...byId.values()]
    .filter((one) => one.peer.peerId !== node.peer.parent && !own.has(one.peer.peerId))
    .filter((one) => one.depth + deepest <= MOST_HOPS && one.children.length < one.peer.fanOut)
    .map((one) => one.peer.peerId)
    .sort((a, b) => model.nameOf(a).localeCompare(model.nameOf(b)) || a.localeCompare(b))
  return [...source, ...peers]
}

/** The roles it may be bound to that change something; A lifts the bound. */
export function limitsFor({ role, roleReason }: MeshPeerView): PeerRole[] {
  const lower: PeerRole[] = role === 'A' ? ['B', 'C'] : role === 'B' ? ['C'] : []
  return roleReason === 'OPERATOR' ? ['A', ...lower] : lower
}
