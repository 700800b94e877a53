// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { asksForMore, endOf, exportPath } from './export'
import { NO_FILTER } from './filter'

const HASH = 'ab'.repeat(32)

describe('the address of an export', () => {
  it('asks for what the filter lets through', () => {
    const filter = { ...NO_FILTER, contexts: ['MESH' as const], kinds: ['ClassStarted'], from: '2026-01-05T10:00' }
    const params = new URL(exportPath({ classId: 'c1' }, filter, 'csv'), 'http://x').searchParams
    expect(Object.fromEntries(params)).toEqual({
      format: 'csv',
      context: 'MESH',
      type: 'ClassStarted',
      from: new Date('2026-01-05T10:00').toISOString(),
      classId: 'c1',
    })
    expect(exportPath('platform', NO_FILTER, 'ndjson')).toBe('/api/admin/events?format=ndjson')
  })

  it('knows what an export does not leave out', () => {
    expect(asksForMore(NO_FILTER)).toBe(false)
    expect(asksForMore({ ...NO_FILTER, search: 'hand' })).toBe(true)
  })
})

describe('the end of an export', () => {
  it('is told by its last line', () => {
    expect(endOf(`{"line":1}\n{"end":{"lines":12,"head":"x"},"hash":"${HASH}"}\n`)).toEqual({ events: 12, head: HASH })
    expect(endOf(`,,,,#end,"{""end"":{""lines"":3,""head"":""x""}}",${HASH}\r\n`)).toEqual({ events: 3, head: HASH })
  })

  it('is missing where it was cut off', () => {
    expect(endOf(`{"line":1,"hash":"${HASH}"}\n`)).toBeNull()
    expect(endOf(`{"line":1}\n{"end":{"lines":12,"head":"x"},"hash":"${HASH}"}`)).toBeNull()
    expect(endOf('')).toBeNull()
  })
})
