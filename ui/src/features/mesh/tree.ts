import type { MeshPeerView } from '@/contracts/contracts'

/** The peer id of every source (docs/websocket.md). */
export const SOURCE_ID = '00000000-0000-0000-0000-000000000000'

export interface MeshNode {
  peer: MeshPeerView
  children: MeshNode[]
  /** connections to the source as they are drawn; the same as the peer's hop once all updates are there */
  depth: number
  /** the peer right below the source that this one hangs from: its own cluster */
  head: string
  /** how many peers are below this one */
  below: number
}

export interface MeshTree {
  /** the peers right below the source, the oldest first */
  heads: MeshNode[]
  byId: ReadonlyMap<string, MeshNode>
}

/**
 * The peers of a mesh as a forest below the source. The order depends on who joined when and never on what moved, so
 * that a drawing of it stays calm. One decision arrives as several updates: a peer whose parent is not known yet, or
 * hangs from the peer itself in between, is shown below the source.
 */
export function treeOf(peers: readonly MeshPeerView[]): MeshTree {
  const byParent = new Map<string, MeshPeerView[]>()
  const known = new Map(peers.map((peer) => [peer.peerId, peer]))
  for (const peer of [...peers].sort(byAge)) {
    const parent = rooted(peer, known) ? peer.parent : SOURCE_ID
    const siblings = byParent.get(parent)
    if (siblings) siblings.push(peer)
    else byParent.set(parent, [peer])
  }
  const byId = new Map<string, MeshNode>()
  const build = (peer: MeshPeerView, depth: number, head: string): MeshNode => {
    const children = (byParent.get(peer.peerId) ?? []).map((child) => build(child, depth + 1, head))
    const below = children.reduce((sum, child) => sum + 1 + child.below, 0)
    const node = { peer, children, depth, head, below }
    byId.set(peer.peerId, node)
    return node
  }
  return { heads: (byParent.get(SOURCE_ID) ?? []).map((peer) => build(peer, 1, peer.peerId)), byId }
}

function byAge(a: MeshPeerView, b: MeshPeerView): number {
  return a.joinedAt.localeCompare(b.joinedAt) || a.peerId.localeCompare(b.peerId)
}

/** whether following the parents ends at the source */
function rooted(peer: MeshPeerView, known: ReadonlyMap<string, MeshPeerView>): boolean {
  let parent = peer.parent
  for (let steps = 0; steps <= known.size; steps++) {
    if (parent === SOURCE_ID) return true
    const next = known.get(parent)
    if (!next) return false
    parent = next.parent
  }
  return false
}

/** The peer and who feeds it, up to the head of its cluster. */
export function pathOf(tree: MeshTree, peerId: string): MeshNode[] {
  const path: MeshNode[] = []
  let node = tree.byId.get(peerId)
  while (node && path.length < tree.byId.size) {
    path.push(node)
    node = node.depth === 1 ? undefined : tree.byId.get(node.peer.parent)
  }
  return path
}

/** A node and everybody below it, itself first. */
export function* subtree(node: MeshNode): Generator<MeshNode> {
  yield node
  for (const child of node.children) yield* subtree(child)
}
