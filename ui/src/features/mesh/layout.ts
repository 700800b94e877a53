import type { MeshNode, MeshTree } from './tree'

/** A peer on the drawing; the source is at 0,0. Angles in radians, clockwise from the top. */
export interface Spot {
  x: number
  y: number
  angle: number
  distance: number
}

export interface Sector {
  head: string
  from: number
  to: number
}

export interface MeshLayout {
  spots: ReadonlyMap<string, Spot>
  /** distance from the source of each hop, hop 1 first */
  rings: number[]
  /** one for each cluster */
  sectors: Sector[]
  /** how far the drawing reaches from the source */
  extent: number
}

export interface LayoutOptions {
  /** least distance between the middles of two peers */
  spacing: number
  /** least distance between two hops */
  ringGap: number
  /** rows are added to a ring before the drawing gets larger than this */
  comfortable: number
}

const TURN = 2 * Math.PI
const MOST_ROWS = 3
/** a chord is shorter than its arc */
const SLACK = 1.06
/** so that a single cluster is a fan and does not wrap around the source */
const WIDEST_FAN = 2.4
/** between two clusters, in spacings */
const CLUSTER_GAP = 0.9

/**
 * A radial tree: hop by ring, cluster by sector. Who carries nobody may stand in up to three staggered rows, which keeps
 * 200 peers within an ordinary window. Two peers are never nearer than the spacing, however many there are: the rings
 * grow instead.
 */
export function layoutOf(tree: MeshTree, options: LayoutOptions): MeshLayout {
  for (let rows = 1; ; rows++) {
    const layout = arrange(tree, options, rows)
    if (rows === MOST_ROWS || layout.extent <= options.comfortable) return layout
  }
}

function arrange(tree: MeshTree, { spacing: wanted, ringGap }: LayoutOptions, rows: number): MeshLayout {
  const spacing = wanted * SLACK
  // neighbours stand in different rows, a share of the spacing apart along the ring
  const rowGap = rows === 1 ? 0 : spacing * Math.sqrt(1 - 1 / Math.max(2, rows) ** 2)
  const shares = ringsOf(tree, rows)
  const relative: number[] = []
  let outermost = 0
  for (const { inFront, leaves } of shares) {
    relative.push(outermost + ringGap)
    outermost = relative.at(-1)! + rowGap * (leaves ? inFront + rows - 1 : 0)
  }

  const angles = new Map<MeshNode, number>()
  const measure = (node: MeshNode): number => {
    const own = spacing / (node.children.length === 0 ? rows : 1) / relative[node.depth - 1]!
    const angle = Math.max(
      own,
      node.children.reduce((sum, child) => sum + measure(child), 0),
    )
    angles.set(node, angle)
    return angle
  }
  const gap = (CLUSTER_GAP * spacing) / relative[0]!
  const total = tree.heads.reduce((sum, head) => sum + measure(head) + gap, 0)
  const grown = Math.max(1, total / TURN)
  const rings = relative.map((distance) => distance * grown)

  const spots = new Map<string, Spot>()
  const sectors: Sector[] = []
  const row = shares.map(() => 0)
  const place = (node: MeshNode, from: number, to: number) => {
    const angle = (from + to) / 2
    const ring = node.depth - 1
    const carries = node.children.length > 0
    const distance = rings[ring]! + (carries ? 0 : shares[ring]!.inFront + (row[ring]!++ % rows)) * rowGap
    spots.set(node.peer.peerId, {
      x: Math.sin(angle) * distance,
      y: -Math.cos(angle) * distance,
      angle,
      distance,
    })
    const needed = node.children.reduce((sum, child) => sum + angles.get(child)!, 0)
    let at = from
    for (const child of node.children) {
      const share = ((to - from) * angles.get(child)!) / needed
      place(child, at, at + share)
      at += share
    }
  }

  let at = 0
  for (const head of tree.heads) {
    const own = angles.get(head)! / grown
    const share = (TURN * (angles.get(head)! + gap)) / total
    const fan = Math.min(share - gap / grown, Math.max(own, WIDEST_FAN))
    const middle = at + share / 2
    place(head, middle - fan / 2, middle + fan / 2)
    sectors.push({ head: head.peer.peerId, from: middle - fan / 2, to: middle + fan / 2 })
    at += share
  }
  // the first cluster is at the top
  const turn = sectors.length > 0 ? -(sectors[0]!.from + sectors[0]!.to) / 2 : 0
  const extent = Math.max(rings[0]!, ...[...spots.values()].map((spot) => spot.distance))
  return {
    spots: turned(spots, turn),
    rings,
    sectors: sectors.map(({ head, from, to }) => ({ head, from: from + turn, to: to + turn })),
    extent,
  }
}

/** What stands on each ring. Where some carry and some do not, those who do have the row in front to themselves. */
function ringsOf(tree: MeshTree, rows: number): { leaves: boolean; inFront: number }[] {
  const rings: { leaves: boolean; carriers: boolean }[] = [{ leaves: false, carriers: false }]
  for (const { depth, children } of tree.byId.values()) {
    while (rings.length < depth) rings.push({ leaves: false, carriers: false })
    rings[depth - 1]![children.length === 0 ? 'leaves' : 'carriers'] = true
  }
  return rings.map(({ leaves, carriers }) => ({ leaves, inFront: leaves && carriers && rows > 1 ? 1 : 0 }))
}

function turned(spots: ReadonlyMap<string, Spot>, by: number): Map<string, Spot> {
  return new Map(
    [...spots].map(([id, { angle, distance }]) => [
      id,
      { x: Math.sin(angle + by) * distance, y: -Math.cos(angle + by) * distance, angle: angle + by, distance },
    ]),
  )
}

/** A point of the drawing. */
export function polar(angle: number, distance: number): [x: number, y: number] {
  return [Math.sin(angle) * distance, -Math.cos(angle) * distance]
}

/** From who feeds to who is fed; one curve, always of the same kind, so that it can change smoothly. */
export function linkPath(from: Spot | undefined, to: Spot): string {
  const start: [number, number] = from ? [from.x, from.y] : [0, 0]
  const middle = ((from?.distance ?? 0) + to.distance) / 2
  const first = polar(from?.angle ?? to.angle, middle)
  const second = polar(to.angle, middle)
  return `M${text(start)}C${text(first)} ${text(second)} ${text([to.x, to.y])}`
}

/** The field of a cluster between two distances. */
export function sectorPath({ from, to }: Sector, inner: number, outer: number): string {
  const large = to - from > Math.PI ? 1 : 0
  return (
    `M${text(polar(from, inner))}L${text(polar(from, outer))}A${outer} ${outer} 0 ${large} 1 ${text(polar(to, outer))}` +
    `L${text(polar(to, inner))}A${inner} ${inner} 0 ${large} 0 ${text(polar(from, inner))}Z`
  )
}

function text([x, y]: [number, number]): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}
