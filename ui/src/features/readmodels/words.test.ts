import { expect, it } from 'vitest'
import type { ReadModelView } from '@/contracts/contracts'
import { areEqual, groupName, healthOf, timeLeft } from './words'

const MODEL: ReadModelView = {
  group: 'stage',
  position: 10,
  lagEvents: 0,
  lagSeconds: 0,
  segments: [],
  deadLetters: 0,
  trouble: null,
  replay: null,
  switchedAt: null,
}

it('says the worst first', () => {
  expect(healthOf(MODEL)).toBe('well')
  expect(healthOf({ ...MODEL, lagSeconds: 31 })).toBe('behind')
  expect(healthOf({ ...MODEL, deadLetters: 1, lagSeconds: 31 })).toBe('letters')
  expect(healthOf({ ...MODEL, deadLetters: 1, trouble: 'is not running' })).toBe('stopped')
})

it('compares table by table', () => {
  const hashes = { table: 'seat', liveRows: 1, live: 'a', replayedRows: 1, replayed: 'a' }
  const comparison = { at: '', position: 1, tables: [{ hashes, differing: [] }] }
  expect(areEqual(comparison)).toBe(true)
  const other = { hashes: { ...hashes, replayed: 'b' }, differing: ['1'] }
  expect(areEqual({ ...comparison, tables: [...comparison.tables, other] })).toBe(false)
})

it('names groups and the time left', () => {
  expect(groupName('platform')).toBe('Overall figures')
  expect(groupName('books')).toBe('books')
  expect(timeLeft(12)).toBe('12 s')
  expect(timeLeft(125)).toBe('3 minutes')
})
