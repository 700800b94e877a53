import { describe, expect, it } from 'vitest'
import { calendarDays, dayName, durationText, relativeTime, timecode } from './format'

const now = new Date(2026, 0, 5, 22, 30).getTime()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [-30_000, 'now'],
    [-50_000, '1 minute ago'],
    [5.9 * MINUTE, 'in 5 minutes'],
    [-59.5 * MINUTE, '59 minutes ago'],
    [-90 * MINUTE, '1 hour ago'],
    [30 * HOUR, 'in 2 days'],
    [-24 * HOUR, 'yesterday'],
    [-15 * 24 * HOUR, '2 weeks ago'],
    [-61 * 24 * HOUR, '2 months ago'],
    [-800 * 24 * HOUR, '2 years ago'],
  ])('of %d ms is “%s”', (distance, text) => {
    expect(relativeTime(now + distance, now)).toBe(text)
  })
})

describe('days', () => {
  it('change at midnight, not after 24 hours', () => {
    expect(calendarDays(now + 2 * HOUR, now)).toBe(1)
    expect(calendarDays(now + HOUR, now)).toBe(0)
  })

  it('have names when they are near', () => {
    expect(dayName(now, now)).toBe('Today')
    expect(dayName(now + 2 * HOUR, now)).toBe('Tomorrow')
    expect(dayName(now + 72 * HOUR, now)).toMatch(/Thursday/)
  })
})

describe('lengths', () => {
  it.each([
    [1, '1 minute'],
    [45, '45 minutes'],
    [61, '1 hour 1 minute'],
    [60, '1 hour'],
    [90, '1 hour 30 minutes'],
    [120, '2 hours'],
    [135, '2 hours 15 minutes'],
  ])('of %d minutes are “%s”', (minutes, text) => {
    expect(durationText(minutes)).toBe(text)
  })

  it('of recordings are time codes', () => {
    expect(timecode(0)).toBe('0:00')
    expect(timecode(65_400)).toBe('1:05')
    expect(timecode(3_723_000)).toBe('1:02:03')
  })
})
