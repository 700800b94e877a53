// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { tables } from './api'

const now = Date.parse('2026-01-05T14:05:30Z')

describe('tables for spreadsheets', () => {
  it('of a class are those of the rule that is shown', () => {
    expect(tables.report('c1', null)).toBe('/api/classes/c1/report.csv')
    expect(tables.report('c1', { minimumShare: 50, graceSeconds: 0 })).toBe(
      '/api/classes/c1/report.csv?minimumShare=50&grace=0',
    )
  })

  it('of the platform are those of the range that is shown', () => {
    const query = (path: string) => Object.fromEntries(new URL(path, 'http://localhost').searchParams)
    expect(query(tables.overall({ span: { preset: 'hour' }, bucket: 'MINUTE' }, now))).toEqual({
      from: '2026-01-05T13:06:00.000Z',
      bucket: 'MINUTE',
    })
    expect(query(tables.overall({ span: { first: '2026-01-01', last: '2026-01-31' }, bucket: 'DAY' }, now))).toEqual({
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-02-01T00:00:00.000Z',
      bucket: 'DAY',
    })
  })

  it('name whom they are about, whatever that is called', () => {
    expect(tables.attendance('a/b')).toBe('/api/accounts/a%2Fb/attendance.csv')
  })
})
