import { locale, t, tn } from '@/shared/i18n'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const exactClock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' })
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' })

/** “in 5 minutes”, “yesterday”; whole units, rounded towards now, so it never says more than has passed. */
export function relativeTime(at: number, now: number): string {
  const distance = at - now
  const size = Math.abs(distance)
  if (size < 45_000) return relative.format(0, 'second')
  if (size < HOUR) return relative.format(whole(distance, MINUTE), 'minute')
  if (size < DAY) return relative.format(whole(distance, HOUR), 'hour')
  if (size < 14 * DAY) return relative.format(calendarDays(at, now), 'day')
  if (size < 60 * DAY) return relative.format(whole(distance, 7 * DAY), 'week')
  if (size < 365 * DAY) return relative.format(whole(distance, 30 * DAY), 'month')
  return relative.format(whole(distance, 365 * DAY), 'year')
}

function whole(distance: number, unit: number): number {
  const count = Math.trunc(distance / unit)
  return count === 0 ? Math.sign(distance) : count
}

/** midnights between two moments: “tomorrow” is the next date, not 24 hours */
export function calendarDays(at: number, now: number): number {
  return Math.round((startOfDay(at) - startOfDay(now)) / DAY)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** until when `relativeTime` may stay as it is, in milliseconds */
export function relativeTimeHolds(at: number, now: number): number {
  const size = Math.abs(at - now)
  if (size < HOUR) return 10_000
  return size < DAY ? MINUTE : 10 * MINUTE
}

export function absoluteTime(at: number): string {
  return moment.format(at)
}

export function clockTime(at: number): string {
  return clock.format(at)
}

/** To the second. */
export function exactTime(at: number): string {
  return exactClock.format(at)
}

/** “Today”, “Tomorrow”, or the date. */
export function dayName(at: number, now: number): string {
  const days = calendarDays(at, now)
  if (days === 0) return t('upcoming.today')
  if (days === 1) return t('upcoming.tomorrow')
  return Math.abs(days) < 300 ? day.format(at) : dayOfYear.format(at)
}

export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return tn('duration.minutes', rest)
  if (rest === 0) return tn('duration.hours', hours)
  return t('duration.both', { hours: tn('duration.hours', hours), minutes: tn('duration.minutes', rest) })
}

/** 1:02:03 or 2:03, for players and recordings. */
export function timecode(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const padded = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`
}
