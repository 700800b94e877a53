import { describe, expect, it } from 'vitest'
import { ageOf, cellsOf, clockOf, PERIOD } from './clockMark'

describe('the clock in a picture', () => {
  it.each([0, 1, 12_345, PERIOD - 1])('says %d again', (millis) => {
    expect(clockOf(cellsOf(millis))).toBe(millis)
  })

  it('begins anew', () => {
    expect(clockOf(cellsOf(PERIOD + 7))).toBe(7)
  })

  it('is not read from a picture of something else, or from a damaged one', () => {
    expect(clockOf(Array.from({ length: 32 }, () => true))).toBeUndefined()
    expect(clockOf(cellsOf(12_345).map((white, place) => (place === 3 ? !white : white)))).toBeUndefined()
  })

  it('has an age, also when it began anew in between', () => {
    expect(ageOf(1_000, 1_040)).toBe(40)
    expect(ageOf(PERIOD - 10, PERIOD + 30)).toBe(40)
  })
})
