/** A stretch of a recording without a hole: from when, and where in the video. Times in milliseconds of the epoch. */
export interface RecordedSpan {
  at: number
  /** seconds in the video */
  seconds: number
  /** seconds */
  length: number
}

/** What a playlist says of a segment; `programDateTime` is null where nothing is known. */
export interface RecordedSegment {
  start: number
  duration: number
  programDateTime: number | null
}

/** a segment's own time may differ so much from the end of the one before it, by rounding */
const TOLERANCE_MILLIS = 250
/** the last picture before a hole */
const LAST_PICTURE_SECONDS = 0.05

/** The segments of a playlist, as far as their time is known, without the borders that are none. */
export function spansOf(segments: readonly RecordedSegment[]): RecordedSpan[] {
  const spans: RecordedSpan[] = []
  for (const { start, duration, programDateTime } of segments) {
    if (programDateTime === null || !(duration > 0)) continue
    const last = spans.at(-1)
    const goesOn =
      last !== undefined &&
      Math.abs(last.at + last.length * 1000 - programDateTime) <= TOLERANCE_MILLIS &&
      Math.abs(last.seconds + last.length - start) * 1000 <= TOLERANCE_MILLIS
    if (goesOn) last.length = start + duration - last.seconds
    else spans.push({ at: programDateTime, seconds: start, length: duration })
  }
  return spans
}

/** When the picture at that second of the video was taken; undefined if there are no spans. */
export function takenAt(spans: readonly RecordedSpan[], seconds: number): number | undefined {
  const span = spans.findLast((one) => one.seconds <= seconds) ?? spans[0]
  if (!span) return undefined
  return span.at + Math.min(span.length, Math.max(0, seconds - span.seconds)) * 1000
}

/**
 * Where in the video a moment is. `inside`: there is a picture of it; else where the nearest one is: the first, or the
 * last one before the moment.
 */
export function secondsAt(
  spans: readonly RecordedSpan[],
  at: number,
): { seconds: number; inside: boolean } | undefined {
  const span = spans.findLast((one) => one.at <= at)
  if (!span) return spans[0] && { seconds: spans[0].seconds, inside: false }
  const offset = (at - span.at) / 1000
  const inside = offset < span.length
  return { seconds: span.seconds + (inside ? offset : Math.max(0, span.length - LAST_PICTURE_SECONDS)), inside }
}
