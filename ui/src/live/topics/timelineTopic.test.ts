import { expect, it } from 'vitest'
import type { TimelineEntry, TimelinePage } from '@/contracts/contracts'
import { timelineTopic } from './timelineTopic'

function entry(position: number): TimelineEntry {
  return { position, messageId: `m${position}` } as TimelineEntry
}
const page = (hasMore: boolean, ...positions: number[]): TimelinePage => ({ entries: positions.map(entry), hasMore })
const told = (held: TimelinePage, position: number) =>
  timelineTopic.update(held, { type: 'timeline.appended', entry: entry(position) })
const positions = ({ entries }: TimelinePage) => entries.map((one) => one.position)

it('keeps the order of positions, also of what comes late, and each once', () => {
  const held = told(told(told(page(true, 5, 7), 11), 9), 9)
  expect(positions(held)).toEqual([5, 7, 9, 11])
})

it('leaves to REST what is older than all it holds', () => {
  expect(positions(told(page(true, 5), 3))).toEqual([5])
  expect(positions(told(page(false, 5), 3))).toEqual([3, 5])
})

it('holds so many and says that there are more', () => {
  let held = page(false)
  for (let position = 1; position <= 230; position++) held = told(held, position)
  expect(held.entries).toHaveLength(200)
  expect(held.entries.at(-1)!.position).toBe(230)
  expect(held.hasMore).toBe(true)
})
