import { expect, it } from 'vitest'
import { addressOf, momentOf, momentParams } from './moment'

it('is in the address and comes back from it', () => {
  for (const moment of [{ position: 4711 }, { time: Date.parse('2026-01-05T10:00:12.500Z') }])
    expect(momentOf(momentParams(moment))).toEqual(moment)
  expect(addressOf('c', { position: 7 })).toBe('/classes/c/at?position=7')
  expect(addressOf('c')).toBe('/classes/c/at')
})

it('is nowhere in particular if the address says nothing readable', () => {
  for (const text of ['', 'position=-1', 'position=1.5', 'position=x', 'time=yesterday'])
    expect(momentOf(new URLSearchParams(text))).toBeUndefined()
})
