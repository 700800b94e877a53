import { expect, it } from 'vitest'
import { Gaps } from './Gaps'

it('tells the longest time without a frame since it was asked', () => {
  const gaps = new Gaps()
  expect(gaps.longest(500)).toBe(0)
  gaps.frame(0)
  gaps.frame(900)
  gaps.begin()
  gaps.frame(940)
  expect(gaps.longest(945)).toBe(40)
  expect(gaps.longest(1_240)).toBe(300)
  gaps.frame(1_300)
  gaps.frame(1_340)
  expect(gaps.longest(1_345)).toBe(360)
})
