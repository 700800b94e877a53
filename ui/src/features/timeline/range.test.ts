import { expect, it } from 'vitest'
import { rangeOf } from './range'

const START = '2026-01-05T10:00:00.000123Z'
const FROM = Date.UTC(2026, 0, 5, 10) + 1

it('reaches from right after the start to what the end sets off', () => {
  expect(rangeOf(START, '2026-01-05T11:00:00Z', FROM * 2)).toEqual({
    from: FROM,
    to: Date.UTC(2026, 0, 5, 11) + 5_000,
  })
})

it('never reaches into the future', () => {
  expect(rangeOf(START, null, FROM + 60_000).to).toBe(FROM + 58_500)
  expect(rangeOf(START, '2026-01-05T10:01:00Z', FROM + 60_000).to).toBe(FROM + 58_500)
})

it('has some length from the first moment', () => {
  expect(rangeOf(START, null, FROM).to).toBeGreaterThan(FROM)
})
