import type { Bucket, Overall, OverallNow, SeriesPoint } from '@/contracts/contracts'
import { BUCKET_MILLIS, stepStart } from './range'

/**
 * The series with what was pushed since it was read. A minute is replaced; in a longer step only the levels can have
 * grown by what one minute says, and the rest waits until the series is read again.
 */
export function withNow({ series, bucket, now: read }: Overall, pushed: OverallNow | undefined): SeriesPoint[] {
  const minute = pushed?.minute
  if (!pushed || !minute || pushed.version <= read.version) return series
  const start = stepStart(Date.parse(minute.at), bucket)
  return series.map((point) => (Date.parse(point.at) === start ? merged(point, minute, bucket) : point))
}

function merged(point: SeriesPoint, minute: SeriesPoint, bucket: Bucket): SeriesPoint {
  if (bucket === 'MINUTE') return minute
  return {
    ...point,
    viewers: Math.max(point.viewers, minute.viewers),
    classes: Math.max(point.classes, minute.classes),
    onStage: Math.max(point.onStage, minute.onStage),
  }
}

/** Whether the series lacks something: a newer count, or the step that has begun meanwhile. */
export function isBehind({ bucket, asOf, now: read }: Overall, pushed: OverallNow | undefined, now: number): boolean {
  return (
    (pushed !== undefined && pushed.version > read.version) ||
    stepStart(now, bucket) >= stepStart(Date.parse(asOf), bucket) + BUCKET_MILLIS[bucket]
  )
}

const LOCAL = { timeZone: undefined }
const UTC = { timeZone: 'UTC' }

const short: Record<Bucket, Intl.DateTimeFormat> = {
  MINUTE: new Intl.DateTimeFormat(undefined, { ...LOCAL, hour: 'numeric', minute: '2-digit' }),
  HOUR: new Intl.DateTimeFormat(undefined, { ...LOCAL, hour: 'numeric', minute: '2-digit' }),
  DAY: new Intl.DateTimeFormat(undefined, { ...UTC, day: 'numeric', month: 'short' }),
}

const long: Record<Bucket, Intl.DateTimeFormat> = {
  MINUTE: new Intl.DateTimeFormat(undefined, { ...LOCAL, dateStyle: 'medium', timeStyle: 'short' }),
  HOUR: new Intl.DateTimeFormat(undefined, { ...LOCAL, dateStyle: 'medium', timeStyle: 'short' }),
  DAY: new Intl.DateTimeFormat(undefined, { ...UTC, dateStyle: 'medium' }),
}

/** For the axis: the time, or the day where the series has several. */
export function tickOf(at: string, bucket: Bucket, days: number): string {
  const moment = Date.parse(at)
  return bucket !== 'DAY' && days > 2 ? dayOf.format(moment) : short[bucket].format(moment)
}

const dayOf = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })

/** The rows where the axis says something else than at the row before: a day is named once, at its beginning. */
export function firstOfEach<R extends { tick: string }>(rows: readonly R[]): R[] {
  return rows.filter((row, index) => row.tick !== rows[index - 1]?.tick)
}

/** For a tooltip and a table: the step by its beginning; whole days are those of UTC. */
export function titleOf(at: string, bucket: Bucket): string {
  return long[bucket].format(Date.parse(at))
}

/** The highest, and where it was first; nothing for an empty series. */
export function peakOf<R>(rows: readonly R[], level: (row: R) => number): { row: R; value: number } | undefined {
  let peak: { row: R; value: number } | undefined
  for (const row of rows) {
    const value = level(row)
    if (!peak || value > peak.value) peak = { row, value }
  }
  return peak
}
