import { describe, expect, it } from 'vitest'
import { aNow, anOverall, aPoint } from './fixtures'
import { firstOfEach, isBehind, peakOf, withNow } from './series'

const at = (time: string) => `2026-01-05T${time}:00Z`
const minute = aPoint(at('14:05'), { viewers: 7, messages: 2 })

describe('a series that was read', () => {
  it('by minutes takes the minute that is pushed', () => {
    const overall = anOverall({
      bucket: 'MINUTE',
      asOf: at('14:05'),
      series: [aPoint(at('14:04'), { viewers: 9 }), aPoint(at('14:05'), { viewers: 3, messages: 1 })],
    })
    expect(withNow(overall, aNow(2, minute))).toEqual([overall.series[0], minute])
  })

  it('by longer steps takes the levels, and leaves what is added up to the next reading', () => {
    const overall = anOverall({
      bucket: 'HOUR',
      asOf: at('14:05'),
      series: [aPoint(at('13:00')), aPoint(at('14:00'), { viewers: 5, onStage: 2, messages: 40 })],
    })
    expect(withNow(overall, aNow(2, minute))[1]).toEqual(aPoint(at('14:00'), { viewers: 7, onStage: 2, messages: 40 }))
  })

  it('takes nothing that is older than itself, or not in it', () => {
    const series = [aPoint(at('14:05'), { viewers: 9 })]
    const overall = anOverall({ bucket: 'MINUTE', asOf: at('14:05'), series, now: aNow(5, null) })
    expect(withNow(overall, aNow(4, minute))).toEqual(series)
    expect(withNow(overall, aNow(6, aPoint(at('14:09'), { viewers: 1 })))).toEqual(series)
    expect(withNow(overall, undefined)).toEqual(series)
  })

  it('is behind after something was counted, and when the next step begins', () => {
    const overall = anOverall({ bucket: 'MINUTE', asOf: '2026-01-05T14:05:10Z', series: [], now: aNow(5, null) })
    const soon = Date.parse('2026-01-05T14:05:59Z')
    expect(isBehind(overall, aNow(5, minute), soon)).toBe(false)
    expect(isBehind(overall, aNow(6, minute), soon)).toBe(true)
    expect(isBehind(overall, undefined, soon + 1_000)).toBe(true)
  })
})

it('a peak is where the highest was first', () => {
  expect(peakOf([3, 8, 8, 1], (row) => row)).toEqual({ row: 8, value: 8 })
  expect(peakOf([], () => 1)).toBeUndefined()
})

it('an axis names a day once', () => {
  const rows = ['16 Nov', '17 Nov', '17 Nov', '18 Nov'].map((tick, index) => ({ tick, title: String(index) }))
  expect(firstOfEach(rows).map(({ title }) => title)).toEqual(['0', '1', '3'])
})
