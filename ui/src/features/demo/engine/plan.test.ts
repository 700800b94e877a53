// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { SOURCE } from '@/media'
import { childrenOf, plan, type Planned } from './plan'

const limits = { feeds: 2, fanOut: 2 }
const none = new Map<string, string>()
const parentsOf = (planned: Planned[]) => new Map(planned.map(({ peerId, parent }) => [peerId, parent]))

describe('the plan of the mesh in the page', () => {
  it('fills the places from the source downwards', () => {
    const planned = plan(['a', 'b', 'c', 'd', 'e'], none, limits)
    expect(planned.map(({ parent, hop }) => [parent, hop])).toEqual([
      [SOURCE, 1],
      [SOURCE, 1],
      ['a', 2],
      ['a', 2],
      ['b', 2],
    ])
    expect(planned.map(({ rendition }) => rendition)).toEqual(['P720', 'P720', 'P480', 'P480', 'P480'])
  })

  it('leaves everybody where they are who has a parent', () => {
    const before = plan(['a', 'b', 'c', 'd'], none, limits)
    const after = plan(['a', 'b', 'c', 'd', 'e'], parentsOf(before), limits)
    expect(after.slice(0, 4).map(({ parent }) => parent)).toEqual(before.map(({ parent }) => parent))
  })

  it('moves only those who hung on who is gone', () => {
    const before = plan(['a', 'b', 'c', 'd', 'e'], none, limits)
    const after = plan(['b', 'c', 'd', 'e'], parentsOf(before), limits)
    expect(after.find(({ peerId }) => peerId === 'b')?.parent).toBe(SOURCE)
    expect(after.find(({ peerId }) => peerId === 'e')?.parent).toBe('b')
    expect(after.every(({ parent }) => parent !== 'a')).toBe(true)
    expect(after.filter(({ parent }) => parent === SOURCE)).toHaveLength(2)
  })

  it('gives a backup of another way, or the source', () => {
    const planned = plan(['a', 'b', 'c'], none, limits)
    expect(planned.find(({ peerId }) => peerId === 'c')).toMatchObject({ parent: 'a', backup: 'b' })
    expect(planned.find(({ peerId }) => peerId === 'a')?.backup).toBe('b')
    expect(plan(['a'], none, limits)[0]?.backup).toBe(SOURCE)
  })

  it('gives everybody a place, beyond the limits if need be', () => {
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`)
    const planned = plan(many, none, { feeds: 1, fanOut: 1 })
    expect(planned.filter(({ hop }) => hop > 3)).toEqual([])
    expect(planned).toHaveLength(20)
  })

  it('says whom somebody feeds, and for whom it stands by', () => {
    const planned = plan(['a', 'b', 'c'], none, limits)
    expect(childrenOf('a', planned)).toEqual([
      { peerId: 'c', rendition: 'P480', standby: false },
      { peerId: 'b', rendition: 'P720', standby: true },
    ])
    expect(childrenOf(SOURCE, planned).map(({ peerId, standby }) => [peerId, standby])).toEqual([
      ['a', false],
      ['b', false],
    ])
  })
})
