import { expect, it } from 'vitest'
import { axisTop } from './axis'

it.each([
  [0, 4],
  [1, 4],
  [5, 8],
  [21, 24],
  [37, 40],
  [97, 100],
  [1_412, 1_600],
  [48_000_000, 60_000_000],
])('an axis for %d ends at %d', (most, top) => {
  expect(axisTop(most)).toBe(top)
})

it('never cuts off what is on it, and has whole steps', () => {
  for (let most = 0; most < 5_000; most += 7) {
    const top = axisTop(most)
    expect(top).toBeGreaterThanOrEqual(most)
    expect(top).toBeLessThanOrEqual(Math.max(4, most * 1.6))
    expect(Number.isInteger(top / 4)).toBe(true)
  }
})
