import { describe, expect, it } from 'vitest'
import type { PeerHealth } from '@/contracts/contracts'
import { aHealth, aMesh, aPeer } from './fixtures'
import { healthByPeer, levelOf, worst } from './health'
import { clustersOf, summaryOf } from './summary'
import { treeOf } from './tree'

const fine: PeerHealth = { peerId: 'a', rttMillis: 40, kbpsIn: 900, kbpsOut: 0, framesPerSecond: 28, frozenMillis: 0 }
const now = Date.parse('2026-01-05T10:06:00Z')

describe('the figures of a mesh', () => {
  const a = aPeer('a', { role: 'A', fanOut: 8 })
  const b = aPeer('b', { parent: 'a', hop: 2 })
  const placed = { cause: 'PARENT_GONE', at: '2026-01-05T10:02:00Z', score: null, candidates: 1, refused: 0 } as const
  const c = aPeer('c', { parent: 'a', hop: 2, placed })
  const { view } = aMesh(1)
  const mesh = { mesh: { ...view.mesh, feeds: 4 }, peers: [a, b, c] }
  const tree = treeOf(mesh.peers)
  const person = (accountId: string, change = {}) => ({ ...aMesh(1).people[0]!, accountId, ...change })
  const people = [
    person('account-a'),
    person('account-b'),
    person('account-c'),
    person('hls'),
    person('gone', { present: false }),
    person('teacher', { role: 'TEACHER' }),
  ]

  it('count who is in it, and who in class watches by server', () => {
    expect(summaryOf(mesh, tree, people, new Map(), now)).toMatchObject({
      inMesh: 3,
      byServer: 1,
      feedsUsed: 1,
      feeds: 4,
      roles: { A: 1, B: 0, C: 2 },
    })
  })

  it('have the mean hop, and 0 for nobody', () => {
    expect(summaryOf(mesh, tree, people, new Map(), now).meanHop).toBeCloseTo(5 / 3)
    expect(summaryOf({ ...mesh, peers: [] }, treeOf([]), people, new Map(), now).meanHop).toBe(0)
  })

  it('count a move for five minutes, and a first place never', () => {
    expect(summaryOf(mesh, tree, people, new Map(), now).moved).toBe(1)
    expect(summaryOf(mesh, tree, people, new Map(), now + 2 * 60_000).moved).toBe(0)
  })

  it('say nothing about frozen pictures before anybody reports', () => {
    expect(summaryOf(mesh, tree, people, new Map(), now).frozen).toBeUndefined()
    const health = new Map([
      ['a', fine],
      ['b', { ...fine, framesPerSecond: 0, frozenMillis: 900 }],
    ])
    expect(summaryOf(mesh, tree, people, health, now).frozen).toBe(1)
  })

  it('never show more feeds used than there are', () => {
    const crowded = { mesh: { ...mesh.mesh, feeds: 0 }, peers: mesh.peers }
    expect(summaryOf(crowded, tree, people, new Map(), now).feeds).toBe(1)
  })

  it('add up by cluster', () => {
    const { view } = aMesh(200)
    const clusters = clustersOf(treeOf(view.peers), aHealth(view.peers))
    expect(clusters.reduce((sum, cluster) => sum + cluster.size, 0)).toBe(200)
    for (const cluster of clusters) {
      expect(cluster.depth).toBe(3)
      expect(cluster.carried).toBe(cluster.size - 1)
      expect(cluster.places).toBeGreaterThanOrEqual(cluster.carried)
    }
  })
})

describe('health', () => {
  it.each([
    [undefined, 'unknown'],
    [fine, 'good'],
    [{ ...fine, framesPerSecond: 8 }, 'fair'],
    [{ ...fine, rttMillis: 900 }, 'fair'],
    [{ ...fine, frozenMillis: 200 }, 'good'],
    [{ ...fine, frozenMillis: 500 }, 'fair'],
    [{ ...fine, framesPerSecond: 0 }, 'frozen'],
  ] as const)('of %o is %s', (health, level) => {
    expect(levelOf(health)).toBe(level)
  })

  it('of many is that of the worst', () => {
    expect(worst(['good', 'frozen', 'fair'])).toBe('frozen')
    expect(worst(['unknown', 'good'])).toBe('good')
    expect(worst([])).toBe('unknown')
  })

  it('is nobody’s before the first report', () => {
    expect(healthByPeer(undefined).size).toBe(0)
    expect(healthByPeer({ clusters: [], peers: [fine] }).get('a')).toBe(fine)
  })
})
