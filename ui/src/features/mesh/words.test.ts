import { describe, expect, it } from 'vitest'
import { aHealth, aMesh, aPeer } from './fixtures'
import { modelOf } from './model'
import { rowsOf } from './table'
import { SOURCE_ID } from './tree'
import { labelOf, uplinkOf, whyOf } from './words'

const { view, people } = aMesh(60)
const model = modelOf(view, people, aHealth(view.peers))

describe('a peer in words', () => {
  it('says who, what, where and how', () => {
    const [head] = view.peers
    expect(labelOf(model, head!)).toBe('Mia Lindqvist, role A, hop 1, fed by Teacher’s browser, fine')
  })

  it('has a name even before the list of people is there', () => {
    const unnamed = modelOf(view, undefined, new Map())
    expect(unnamed.nameOf(view.peers[0]!.peerId)).toBe('Somebody')
    expect(unnamed.nameOf(SOURCE_ID)).toBe('Teacher’s browser')
  })

  it.each([
    [0, 'Not measured'],
    [640, '640 kbit/s'],
    [2_460, '2.5 Mbit/s'],
    [24_300, '24 Mbit/s'],
  ])('says that %d kbit/s is %s', (uplinkKbps, words) => {
    expect(uplinkOf(aPeer('a', { uplinkKbps }))).toBe(words)
  })

  it('gives the reasons that are known, and no others', () => {
    const placed = { cause: 'PARENT_GONE', at: '2026-01-05T10:02:00Z', score: 1240, candidates: 5, refused: 1 } as const
    expect(whyOf(view, aPeer('a', { placed }))).toEqual([
      'Who fed it before was lost',
      '5 candidates compared',
      '1 passed over',
      'Score 1,240',
      'Policy stable-clusters, version 3',
    ])
    const bare = { cause: 'COMPACTED', at: placed.at, score: null, candidates: 0, refused: 0 } as const
    expect(whyOf({ ...view, mesh: { ...view.mesh, policy: null } }, aPeer('a', { placed: bare }))).toEqual([
      'Moved to spare a feed of the source',
    ])
  })
})

describe('the table', () => {
  const names = (rows: ReturnType<typeof rowsOf>) => rows.map((node) => model.nameOf(node.peer.peerId))

  it('is sorted by what was pressed, both ways', () => {
    const up = names(rowsOf(model, { by: 'name', descending: false }, ''))
    expect(up).toEqual(up.toSorted((a, b) => a.localeCompare(b)))
    expect(names(rowsOf(model, { by: 'name', descending: true }, ''))[0]).toBe(up.at(-1))
    const children = rowsOf(model, { by: 'children', descending: true }, '').map((node) => node.children.length)
    expect(children).toEqual(children.toSorted((a, b) => b - a))
  })

  it('puts who is frozen first', () => {
    const [first] = rowsOf(model, { by: 'health', descending: false }, '')
    expect(model.levelOf(first!.peer.peerId)).toBe('frozen')
  })

  it('finds by a part of the name', () => {
    expect(new Set(names(rowsOf(model, { by: 'hop', descending: false }, ' lindq ')))).toEqual(
      new Set(['Mia Lindqvist', 'Mia Lindqvist 1', 'Mia Lindqvist 2', 'Mia Lindqvist 3']),
    )
  })
})
