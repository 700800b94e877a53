import { describe, expect, it } from 'vitest'
import { aMesh, aPeer } from './fixtures'
import { modelOf } from './model'
import { limitsFor, parentsFor } from './operate'
import { SOURCE_ID } from './tree'

const { mesh } = aMesh(1).view
const relay = { role: 'A', fanOut: 2 } as const
const peers = [
  aPeer('a', relay),
  aPeer('b', relay),
  aPeer('a1', { ...relay, parent: 'a', hop: 2 }),
  aPeer('a11', { ...relay, parent: 'a1', hop: 3 }),
  aPeer('b1', { parent: 'b', hop: 2 }),
  aPeer('b2', { parent: 'b', hop: 2 }),
]
const model = (feeds: number) => modelOf({ mesh: { ...mesh, feeds }, peers }, undefined, new Map())

describe('where a peer could be moved', () => {
  it('is with whom there is room, and within three hops', () => {
    expect(parentsFor(model(2), 'b1')).toEqual(['a', 'a1'])
  })

  it('is below the source only while it has a feed free', () => {
    expect(parentsFor(model(3), 'b1')[0]).toBe(SOURCE_ID)
    expect(parentsFor(model(3), 'a')).not.toContain(SOURCE_ID)
  })

  it('is nowhere below itself, nor where those below it would be too far away', () => {
    expect(parentsFor(model(2), 'a')).toEqual([])
    expect(parentsFor(model(2), 'a1')).toEqual([])
    expect(parentsFor(model(2), 'nobody')).toEqual([])
  })
})

describe('what a peer can be limited to', () => {
  it.each([
    [aPeer('a', { role: 'A', roleReason: 'CAPABLE' }), ['B', 'C']],
    [aPeer('a', { role: 'B', roleReason: 'CAPABLE' }), ['C']],
    [aPeer('a', { role: 'C', roleReason: 'METERED' }), []],
    [aPeer('a', { role: 'C', roleReason: 'OPERATOR' }), ['A']],
    [aPeer('a', { role: 'B', roleReason: 'OPERATOR' }), ['A', 'C']],
  ])('%#', (peer, roles) => {
    expect(limitsFor(peer)).toEqual(roles)
  })
})
