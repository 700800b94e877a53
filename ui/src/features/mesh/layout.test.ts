import { describe, expect, it } from 'vitest'
import { aMesh, aPeer } from './fixtures'
import { layoutOf, linkPath, type LayoutOptions, type Spot } from './layout'
import { SOURCE_ID, treeOf } from './tree'

const options: LayoutOptions = { spacing: 25, ringGap: 84, comfortable: 340 }

function nearest(spots: readonly Spot[]): number {
  let least = Infinity
  spots.forEach((a, index) => {
    least = Math.min(least, Math.hypot(a.x, a.y))
    for (const b of spots.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))
  })
  return least
}

const drawn = (viewers: number, seed = 1) => layoutOf(treeOf(aMesh(viewers, seed).view.peers), options)

describe('the drawing of a mesh', () => {
  it.each([1, 2, 3, 7, 20, 60, 120, 200, 400, 1000])('of %d peers lets no two of them overlap', (viewers) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { spots } = drawn(viewers, seed)
      expect(spots.size).toBe(viewers)
      expect(nearest([...spots.values()])).toBeGreaterThanOrEqual(options.spacing)
    }
  })

  it('does so when the source feeds everybody, too', () => {
    const peers = Array.from({ length: 200 }, (_, index) => aPeer(`p${String(index).padStart(3, '0')}`))
    expect(nearest([...layoutOf(treeOf(peers), options).spots.values()])).toBeGreaterThanOrEqual(options.spacing)
  })

  it('of 200 peers fits an ordinary window', () => {
    for (const seed of [1, 2, 3]) expect(drawn(200, seed).extent).toBeLessThan(400)
  })

  it('has each hop on its ring, and each cluster in its sector', () => {
    const tree = treeOf(aMesh(200).view.peers)
    const { spots, rings, sectors } = layoutOf(tree, options)
    for (const node of tree.byId.values()) {
      const spot = spots.get(node.peer.peerId)!
      const next = rings[node.depth] ?? Infinity
      expect(spot.distance).toBeGreaterThanOrEqual(rings[node.depth - 1]! - 0.001)
      expect(spot.distance).toBeLessThan(next)
      const sector = sectors.find((one) => one.head === node.head)!
      expect(spot.angle).toBeGreaterThanOrEqual(sector.from)
      expect(spot.angle).toBeLessThanOrEqual(sector.to)
    }
  })

  it('keeps the sectors apart and within one turn', () => {
    const { sectors } = drawn(200)
    sectors.slice(1).forEach((sector, index) => expect(sector.from).toBeGreaterThan(sectors[index]!.to))
    expect(sectors.at(-1)!.to - sectors[0]!.from).toBeLessThanOrEqual(2 * Math.PI)
  })

  it('is the same for the same mesh, in whatever order its peers came', () => {
    const { peers } = aMesh(50).view
    expect(layoutOf(treeOf(peers.toReversed()), options)).toEqual(layoutOf(treeOf(peers), options))
  })

  it('of nobody is empty', () => {
    expect(layoutOf(treeOf([]), options).spots.size).toBe(0)
  })

  it('draws each link in the same form, so that it can change smoothly', () => {
    const spot: Spot = { x: 0, y: -84, angle: 0, distance: 84 }
    const form = (path: string) => path.replace(/[-\d.]+/g, '#')
    expect(form(linkPath(undefined, spot))).toBe(form(linkPath(spot, { ...spot, y: -168, distance: 168 })))
  })
})

describe('the tree of a mesh', () => {
  const a = aPeer('a', { role: 'A', fanOut: 8 })
  const b = aPeer('b', { parent: 'a', hop: 2 })

  it('counts who is below', () => {
    const { heads, byId } = treeOf([b, a, aPeer('c', { parent: 'b', hop: 3 })])
    expect(heads.map((head) => [head.peer.peerId, head.below])).toEqual([['a', 2]])
    expect(byId.get('c')).toMatchObject({ depth: 3, head: 'a' })
  })

  it('shows below the source whose parent is not known yet, or hangs from the peer itself for a moment', () => {
    expect(treeOf([b]).heads.map((head) => head.peer.peerId)).toEqual(['b'])
    const swapped = treeOf([aPeer('a', { parent: 'b' }), b])
    expect(swapped.heads.map((head) => head.peer.peerId)).toEqual(['a', 'b'])
    expect(swapped.byId.get('a')!.children).toEqual([])
  })

  it('knows the source', () => {
    expect(treeOf([aPeer('a', { parent: SOURCE_ID })]).heads).toHaveLength(1)
  })
})
