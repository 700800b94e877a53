import { expect, it } from 'vitest'
import { secondsAt, spansOf, takenAt } from './recorded'

const TEN = Date.UTC(2026, 0, 5, 10)
const segment = (start: number, duration: number, at: number | null) => ({
  start,
  duration,
  programDateTime: at === null ? null : TEN + at * 1000,
})
/** eight seconds, then half a minute without a picture, then ten seconds */
const spans = spansOf([
  segment(0, 4, 5),
  segment(4, 4, 9.1),
  segment(8, 4, 43),
  segment(12, 6, 47),
  segment(18, 4, null),
])

it('joins segments that follow each other, and keeps holes', () => {
  expect(spans).toEqual([
    { at: TEN + 5_000, seconds: 0, length: 8 },
    { at: TEN + 43_000, seconds: 8, length: 10 },
  ])
})

it('knows when a picture was taken', () => {
  expect(takenAt(spans, 0)).toBe(TEN + 5_000)
  expect(takenAt(spans, 7)).toBe(TEN + 12_000)
  expect(takenAt(spans, 8)).toBe(TEN + 43_000)
  expect(takenAt(spans, 99)).toBe(TEN + 53_000)
  expect(takenAt([], 3)).toBeUndefined()
})

it('finds a moment in the video, or the nearest picture', () => {
  expect(secondsAt(spans, TEN + 7_000)).toEqual({ seconds: 2, inside: true })
  expect(secondsAt(spans, TEN + 45_500)).toEqual({ seconds: 10.5, inside: true })
  expect(secondsAt(spans, TEN)).toEqual({ seconds: 0, inside: false })
  expect(secondsAt(spans, TEN + 20_000)).toEqual({ seconds: 7.95, inside: false })
  expect(secondsAt(spans, TEN + 99_000)).toEqual({ seconds: 17.95, inside: false })
  expect(secondsAt([], TEN)).toBeUndefined()
})

it('goes there and back', () => {
  for (const seconds of [0, 0.5, 7.9, 8, 12.25, 17.5])
    expect(secondsAt(spans, takenAt(spans, seconds)!)!.seconds).toBeCloseTo(seconds, 6)
})
