import type { AttendanceRule } from '@/contracts/contracts'
import { locale, t } from '@/shared/i18n'

const upTo = (digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
const whole = upTo(0)
const tenths = upTo(1)

/** what is not known is not zero */
export const NOTHING = '–'

/** Of a share from 0 to 1; rounded down, because 74.96 % is less than 75. */
export function share(value: number | null): string {
  return value === null ? NOTHING : t('analytics.percent', { value: tenths.format(Math.floor(value * 1_000) / 10) })
}

export function percent(value: number | null): string {
  return value === null ? NOTHING : t('analytics.percent', { value: tenths.format(value) })
}

export function points(value: number): string {
  return tenths.format(value)
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

/** In steps of a thousand, as networks count. */
export function bytes(value: number): string {
  let scaled = value
  let unit = 0
  while (scaled >= 999.5 && unit < UNITS.length - 1) {
    scaled /= 1_000
    unit += 1
  }
  return `${(scaled < 10 && unit > 0 ? tenths : whole).format(scaled)} ${UNITS[unit]}`
}

/** “1 h 5 min”, “12 min 30 s”, “8 s”; whole seconds, rounded down. */
export function lasting(millis: number): string {
  const seconds = Math.floor(millis / 1_000)
  if (seconds < 60) return t('analytics.time.s', { s: seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('analytics.time.min', { min: minutes, s: seconds % 60 })
  return t('analytics.time.h', { h: Math.floor(minutes / 60), min: minutes % 60 })
}

/** “1.3 s”, for what takes moments. */
export function seconds(millis: number | null): string {
  return millis === null ? NOTHING : t('analytics.time.short', { s: tenths.format(millis / 1_000) })
}

export function ruleText({ minimumShare, graceSeconds }: AttendanceRule): string {
  return t('analytics.rule.text', { share: minimumShare, grace: graceSeconds })
}

const compactNumbers = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })

/** for the axis of a chart, where there is little room */
export function compact(value: number): string {
  return compactNumbers.format(value)
}

/** A name that any file system takes. */
export function fileName(...parts: string[]): string {
  return parts
    .join('-')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100)
}

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', second: '2-digit' })

/** the time of day, exact enough to tell two intervals apart */
export function clockSeconds(at: string): string {
  return clock.format(Date.parse(at))
}
