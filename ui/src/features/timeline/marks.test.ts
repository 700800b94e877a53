import { expect, it } from 'vitest'
import { anEntry } from './fixtures'
import { markBeside, marksOf, nearestMark, peaksOf, shareOf } from './marks'

const FROM = Date.UTC(2026, 0, 5, 10)
const RANGE = { from: FROM, to: FROM + 100 * 60_000 }
const joined = (minute: number) => anEntry(minute, { kind: 'StageJoined' })
const moved = (minute: number) => anEntry(minute, { kind: 'PeerMoved' })

it('puts events where they belong along the time', () => {
  const marks = marksOf([joined(25), moved(50), anEntry(60), joined(75)], RANGE, 0.01)
  expect(marks.map(({ lane, left }) => [lane, left])).toEqual([
    ['stage', 0.25],
    ['mesh', 0.5],
    ['stage', 0.75],
  ])
})

it('joins what would cover each other, lane by lane', () => {
  const marks = marksOf([moved(50), joined(50.5), moved(51), moved(51.5), moved(53)], RANGE, 0.02)
  expect(marks.map(({ lane, count }) => [lane, count])).toEqual([
    ['mesh', 3],
    ['stage', 1],
    ['mesh', 1],
  ])
})

it('leaves out what lies outside', () => {
  expect(marksOf([joined(-5), joined(101)], RANGE, 0.01)).toEqual([])
  expect(shareOf(RANGE, FROM - 1)).toBe(0)
  expect(shareOf(RANGE, RANGE.to + 1)).toBe(1)
  expect(shareOf({ from: FROM, to: FROM }, FROM)).toBe(0)
})

it('finds the nearest within reach', () => {
  const marks = marksOf([joined(25), moved(27)], RANGE, 0.01)
  expect(nearestMark(marks, 0.265, 0.05)?.lane).toBe('mesh')
  expect(nearestMark(marks, 0.265, 0.05, 'stage')?.lane).toBe('stage')
  expect(nearestMark(marks, 0.5, 0.05)).toBeUndefined()
})

it('goes from mark to mark, also where two are at one time', () => {
  const twin = anEntry(26, { kind: 'PeerMoved', at: joined(25).at })
  const marks = marksOf([joined(25), twin, joined(75)], RANGE, 0.01)
  const at = Date.parse(twin.at)
  expect(markBeside(marks, at, 25, 'after')?.entry.position).toBe(26)
  expect(markBeside(marks, at, 26, 'before')?.entry.position).toBe(25)
  expect(markBeside(marks, at, 26, 'after')?.entry.position).toBe(75)
  expect(markBeside(marks, at, undefined, 'before')).toBeUndefined()
  expect(markBeside(marks, RANGE.to, undefined, 'after')).toBeUndefined()
})

it('shows how much was said', () => {
  const point = (minute: number, messages: number) => ({
    at: new Date(FROM + minute * 60_000).toISOString(),
    viewers: 1,
    messages,
    hands: 0,
  })
  const [first, second, ...more] = peaksOf([point(0, 2), point(1, 0), point(10, 8)], 60, RANGE)
  expect(first).toEqual({ left: 0, width: 0.01, height: 0.25, count: 2 })
  expect(second).toMatchObject({ left: 0.1, height: 1, count: 8 })
  expect(second!.width).toBeCloseTo(0.01)
  expect(more).toEqual([])
  expect(peaksOf([point(0, 0)], 60, RANGE)).toEqual([])
})
