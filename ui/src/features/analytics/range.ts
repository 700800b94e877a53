import type { Bucket } from '@/contracts/contracts'

export const PRESETS = ['hour', 'day', 'week', 'month', 'year'] as const
export type Preset = (typeof PRESETS)[number]

/** So much time until now, or from one calendar day (`2026-01-31`) to another, both included. */
export type Span = { preset: Preset } | { first: string; last: string }

export interface Range {
  span: Span
  bucket: Bucket
}

export const BUCKETS: readonly Bucket[] = ['MINUTE', 'HOUR', 'DAY']

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const BUCKET_MILLIS: Record<Bucket, number> = { MINUTE, HOUR, DAY }

const PRESET_MILLIS: Record<Preset, number> = {
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
}

/** what one answer of the server has at most */
const MOST_STEPS = 1_500
/** more than these are too narrow to look at, unless nothing coarser is left */
const CLEAR_STEPS = 200

export const DEFAULT_RANGE: Range = { span: { preset: 'day' }, bucket: 'HOUR' }

/** The beginning of the step that a moment is in; all steps begin in UTC. */
export function stepStart(at: number, bucket: Bucket): number {
  return Math.floor(at / BUCKET_MILLIS[bucket]) * BUCKET_MILLIS[bucket]
}

/**
 * Moments to ask for, in milliseconds. What ends now has no end, and as many whole steps as fit, the present one
 * included. Calendar days are those of the person, but by days those of UTC, because the steps are.
 */
export function momentsOf({ span, bucket }: Range, now: number): { from: number; to: number | undefined } {
  if ('preset' in span) {
    return { from: stepStart(now, bucket) + BUCKET_MILLIS[bucket] - PRESET_MILLIS[span.preset], to: undefined }
  }
  const zone = bucket === 'DAY' ? 'Z' : ''
  const last = new Date(Date.parse(`${span.last}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
  return { from: Date.parse(`${span.first}T00:00:00${zone}`), to: Date.parse(`${last}T00:00:00${zone}`) }
}

/** The steps that make a series of the span: at least two, and not more than the server answers. */
export function bucketsOf(span: Span): Bucket[] {
  return BUCKETS.filter((bucket) => {
    const steps = stepsOf(span, bucket)
    return steps >= 2 && steps <= MOST_STEPS
  })
}

/** The finest that can still be looked at. */
export function bucketOf(span: Span): Bucket {
  const possible = bucketsOf(span)
  return possible.find((bucket) => stepsOf(span, bucket) <= CLEAR_STEPS) ?? possible.at(-1) ?? 'DAY'
}

function stepsOf(span: Span, bucket: Bucket): number {
  const length = 'preset' in span ? PRESET_MILLIS[span.preset] : daysOf(span) * DAY
  return length / BUCKET_MILLIS[bucket]
}

function daysOf({ first, last }: { first: string; last: string }): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1
}

/** The range that an address names; whatever is wrong in it becomes the default. */
export function rangeOf(params: URLSearchParams): Range {
  const span = spanOf(params)
  if (!span) return DEFAULT_RANGE
  const bucket = BUCKETS.find((one) => one === params.get('bucket'))
  return { span, bucket: bucket && bucketsOf(span).includes(bucket) ? bucket : bucketOf(span) }
}

function spanOf(params: URLSearchParams): Span | undefined {
  const preset = PRESETS.find((one) => one === params.get('range'))
  if (preset) return { preset }
  const first = params.get('from')
  const last = params.get('to')
  if (!isDay(first) || !isDay(last) || last < first || bucketsOf({ first, last }).length === 0) return undefined
  return { first, last }
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

export function paramsOf({ span, bucket }: Range): Record<string, string> {
  return 'preset' in span ? { range: span.preset, bucket } : { from: span.first, to: span.last, bucket }
}
