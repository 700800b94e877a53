import { expect, it } from 'vitest'
import type { TimelinePage } from '@/contracts/contracts'
import { anEntry } from './fixtures'
import { extended, firstOf, MOST, waiting, withNews, type Stretch } from './stretch'

const page = (hasMore: boolean, ...positions: number[]): TimelinePage => ({
  entries: positions.map((position) => anEntry(position)),
  hasMore,
})
const positions = ({ entries }: Stretch) => entries.map((entry) => entry.position)
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index)

it('begins at the end that is read first', () => {
  expect(firstOf(page(true, 8, 9), false)).toMatchObject({ older: true, newer: false })
  expect(firstOf(page(true, 8, 9), true)).toMatchObject({ older: false, newer: true })
})

it('grows at both ends', () => {
  let held = firstOf(page(true, 8, 9), false)
  held = extended(held, page(false, 3, 5), 'older')
  expect(positions(held)).toEqual([3, 5, 8, 9])
  expect(held.older).toBe(false)
  held = extended(held, page(true, 9, 12), 'newer')
  expect(positions(held)).toEqual([3, 5, 8, 9, 12])
  expect(held.newer).toBe(true)
})

it('lets go of the far end, and says that it is to be had there', () => {
  const full = firstOf(page(true, ...upTo(MOST, 1000)), false)
  const older = extended(full, page(true, ...upTo(50, 900)), 'older')
  expect(older.entries).toHaveLength(MOST)
  expect(positions(older)[0]).toBe(900)
  expect(older.newer).toBe(true)
  const back = extended(older, page(false, ...upTo(50, 1250)), 'newer')
  expect(positions(back).at(-1)).toBe(1299)
  expect(back.older).toBe(true)
  expect(back.newer).toBe(false)
})

it('takes what is pushed once, in order, also what comes late', () => {
  const held = firstOf(page(true, 8, 10), false)
  const news = [7, 8, 9, 11].map((position) => anEntry(position))
  const next = withNews(held, news)
  expect(positions(next)).toEqual([8, 9, 10, 11])
  expect(withNews(next, news)).toBe(next)
})

it('does not put what is pushed after a hole', () => {
  const held: Stretch = { ...firstOf(page(true, 8, 10), false), newer: true }
  expect(withNews(held, [anEntry(99)])).toBe(held)
})

it('counts what waits after its end', () => {
  const held = firstOf(page(true, 8, 10), false)
  expect(waiting(held, [anEntry(9), anEntry(11), anEntry(12)])).toHaveLength(2)
  expect(waiting(firstOf(page(false), false), [anEntry(1)])).toHaveLength(1)
})
