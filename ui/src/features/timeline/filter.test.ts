import { expect, it } from 'vitest'
import { filterOf, isImpossible, narrows, NO_FILTER, paramsOf, passes, queryOf, type Filter } from './filter'
import { anEntry } from './fixtures'

const ADA = '11111111-1111-4111-8111-111111111111'
const all: Filter = {
  contexts: ['STAGE', 'MESH'],
  kinds: ['ClassStarted'],
  actor: ADA,
  account: ADA,
  from: '2026-01-05T10:00',
  to: '2026-01-05T11:00',
  search: 'on stage & off',
  chain: 'chain-7',
  oldestFirst: true,
}

it('is in the address and comes back from it', () => {
  expect(filterOf(paramsOf(all))).toEqual(all)
  expect(paramsOf(NO_FILTER).toString()).toBe('')
  expect(filterOf(new URLSearchParams())).toEqual(NO_FILTER)
})

it('leaves out what an address says wrongly', () => {
  const odd = new URLSearchParams('context=MOON&kind=NoSuchThing&actor=me&from=soon&order=random&chain=&position=7')
  expect(filterOf(odd)).toEqual(NO_FILTER)
  expect(filterOf(new URLSearchParams({ q: 'x'.repeat(300) })).search).toHaveLength(100)
})

it('narrows, unless only the order differs', () => {
  expect(narrows({ ...NO_FILTER, oldestFirst: true })).toBe(false)
  expect(narrows({ ...NO_FILTER, search: 'Ada' })).toBe(true)
})

it('asks the server with moments', () => {
  expect(queryOf({ ...NO_FILTER, from: '2026-01-05T10:00:00Z', chain: 'c' })).toEqual({
    from: '2026-01-05T10:00:00.000Z',
    correlation: 'c',
  })
})

it('knows a range that holds nothing', () => {
  expect(isImpossible({ ...NO_FILTER, from: '2026-01-05T10:00', to: '2026-01-05T10:00' })).toBe(true)
  expect(isImpossible({ ...NO_FILTER, to: '2026-01-05T10:00' })).toBe(false)
})

it('lets pushed entries through as the server would', () => {
  const entry = anEntry(5, {
    actor: ADA,
    account: ADA,
    context: 'STAGE',
    kind: 'StageJoined',
    sentence: 'Ada is on stage',
  })
  const passed = (change: Partial<Filter>) => passes({ ...NO_FILTER, ...change }, entry)
  expect(passed({})).toBe(true)
  expect(passed({ contexts: ['MESH'], kinds: ['StageJoined'] })).toBe(true)
  expect(passed({ contexts: ['MESH'] })).toBe(false)
  expect(passed({ actor: ADA, account: ADA })).toBe(true)
  expect(passed({ actor: 'somebody' })).toBe(false)
  expect(passed({ account: 'somebody' })).toBe(false)
  expect(passed({ from: entry.at })).toBe(true)
  expect(passed({ to: entry.at })).toBe(false)
  expect(passed({ chain: 'chain5' })).toBe(true)
  expect(passed({ chain: 'chain6' })).toBe(false)
  expect(passed({ search: 'ON STAGE' })).toBe(true)
  expect(passed({ search: 'off stage' })).toBe(false)
})
