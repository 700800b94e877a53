import { describe, expect, it } from 'vitest'
import { bucketOf, bucketsOf, DEFAULT_RANGE, momentsOf, paramsOf, rangeOf, stepStart } from './range'

const now = Date.parse('2026-01-05T14:05:30Z')
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())
const asked = (query: string) => rangeOf(new URLSearchParams(query))

describe('what ends now', () => {
  it.each([
    ['hour', 'MINUTE', '2026-01-05T13:06:00.000Z'],
    ['day', 'HOUR', '2026-01-04T15:00:00.000Z'],
    ['week', 'DAY', '2025-12-30T00:00:00.000Z'],
  ] as const)('the last %s by %s begins at %s, with the present step as its last', (preset, bucket, from) => {
    const moments = momentsOf({ span: { preset }, bucket }, now)
    expect(iso(moments.from)).toBe(from)
    expect(moments.to).toBeUndefined()
  })

  it('has the steps that can be looked at', () => {
    expect(bucketsOf({ preset: 'hour' })).toEqual(['MINUTE'])
    expect(bucketsOf({ preset: 'day' })).toEqual(['MINUTE', 'HOUR'])
    expect(bucketsOf({ preset: 'month' })).toEqual(['HOUR', 'DAY'])
    expect(bucketsOf({ preset: 'year' })).toEqual(['DAY'])
    expect(bucketOf({ preset: 'day' })).toBe('HOUR')
    expect(bucketOf({ preset: 'month' })).toBe('DAY')
    expect(bucketOf({ preset: 'year' })).toBe('DAY')
  })
})

describe('calendar days', () => {
  const span = { first: '2026-01-03', last: '2026-01-04' }

  it('are whole, the last one too', () => {
    const { from, to } = momentsOf({ span, bucket: 'HOUR' }, now)
    expect(from).toBe(new Date(2026, 0, 3).getTime())
    expect(to).toBe(new Date(2026, 0, 5).getTime())
  })

  it('are those of UTC where the steps are days', () => {
    const { from, to } = momentsOf({ span, bucket: 'DAY' }, now)
    expect(iso(from)).toBe('2026-01-03T00:00:00.000Z')
    expect(iso(to)).toBe('2026-01-05T00:00:00.000Z')
  })

  it('have the steps that fit', () => {
    expect(bucketsOf({ first: '2026-01-03', last: '2026-01-03' })).toEqual(['MINUTE', 'HOUR'])
    expect(bucketsOf(span)).toEqual(['HOUR', 'DAY'])
  })
})

describe('the address', () => {
  it('names a range, and is made of it', () => {
    for (const query of ['range=week&bucket=DAY', 'from=2026-01-03&to=2026-01-05&bucket=HOUR']) {
      expect(new URLSearchParams(paramsOf(asked(query))).toString()).toBe(query)
    }
  })

  it('with a step that does not fit takes one that does', () => {
    expect(asked('range=year&bucket=MINUTE').bucket).toBe('DAY')
    expect(asked('range=hour').bucket).toBe('MINUTE')
  })

  it.each([
    '',
    'range=century',
    'from=2026-01-05&to=2026-01-03',
    'from=yesterday&to=2026-01-03',
    'from=2026-13-01&to=2026-13-02',
  ])('that names none (“%s”) shows the usual one', (query) => expect(asked(query)).toEqual(DEFAULT_RANGE))
})

it('steps begin in UTC', () => {
  expect(iso(stepStart(now, 'DAY'))).toBe('2026-01-05T00:00:00.000Z')
  expect(iso(stepStart(now, 'MINUTE'))).toBe('2026-01-05T14:05:00.000Z')
})
