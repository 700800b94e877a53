// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { clock, comparisonsOf, figureRows, requestOf, type WhatIfFigures, type WhatIfPoint } from './whatIf'

const FIGURES: WhatIfFigures = {
  viewerHours: 2,
  seconds: 3600,
  meanFeeds: 2,
  mostFeeds: 3,
  meanHop: 1.5,
  moves: 4,
  unforcedMoves: 1,
  interruptions: 6,
  refused: 0,
  evicted: 0,
}

const point = (second: number, feeds: number, moves: number): WhatIfPoint => ({
  second,
  viewers: 3,
  feeds,
  meanHop: 1,
  moves,
  interruptions: 0,
})

describe('what is asked for', () => {
  it('leaves out what a policy has no use for', () => {
    const parameters = { quotaPercent: 20, seed: 3, maxMoves: 5 }
    expect(requestOf('c', 'class', 'QUOTA', parameters, 0).parameters).toEqual({ maxMoves: 5, quotaPercent: 20 })
    expect(requestOf('c', 'class', 'UNICAST', parameters, 0)).toEqual({
      policy: 'UNICAST',
      parameters: { maxMoves: 5 },
      classIds: ['c'],
    })
  })

  it('names a range of days', () => {
    const { from, to, classIds } = requestOf('c', '7', 'RANDOM', {}, Date.parse('2026-03-09T10:00:00Z'))
    expect({ from, to, classIds }).toEqual({ from: '2026-03-02T10:00:00.000Z', to: '2026-03-09T10:00:00.000Z' })
  })
})

describe('the comparison', () => {
  it('adds moves up, and shows feeds as they are', () => {
    const [feeds, , moves] = comparisonsOf([point(0, 2, 1), point(5, 1, 2)], [point(0, 4, 0)])
    expect(feeds?.rows.map(({ values }) => values)).toEqual([
      { recorded: 2, planned: 4 },
      { recorded: 1, planned: 4 },
    ])
    expect(moves?.rows.map(({ values }) => values.recorded)).toEqual([1, 3])
  })

  it('says what is fewer', () => {
    const rows = figureRows(FIGURES, { ...FIGURES, meanFeeds: 4, interruptions: 3 })
    expect(rows[0]).toMatchObject({ recorded: '2', planned: '4', difference: '+2', better: false })
    expect(rows[3]).toMatchObject({ difference: '0', better: undefined })
    expect(rows[6]).toMatchObject({ recorded: '3', planned: '1.5', difference: '-1.5', better: true })
  })
})

it('tells the time into a class', () => {
  expect([0, 65, 3_930].map(clock)).toEqual(['0:00', '1:05', '1:05:30'])
})
