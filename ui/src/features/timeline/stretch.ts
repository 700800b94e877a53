import type { TimelineEntry, TimelinePage } from '@/contracts/contracts'

/** A part of a timeline without holes, lowest position first. */
export interface Stretch {
  entries: readonly TimelineEntry[]
  /** whether there are more before it, and after it */
  older: boolean
  newer: boolean
}

export type Way = 'older' | 'newer'

/** so many are held and drawn at most: what is far away is let go, and read again when somebody comes back to it */
export const MOST = 300

export function firstOf(page: TimelinePage, oldestFirst: boolean): Stretch {
  // where the oldest are asked for by “after 0”, there may be one at 0
  const first = page.entries[0]
  return oldestFirst
    ? { entries: page.entries, older: first !== undefined && first.position === 1, newer: page.hasMore }
    : { entries: page.entries, older: page.hasMore, newer: false }
}

/** With the page that follows in one way; the far end of the other way makes room. */
export function extended(held: Stretch, page: TimelinePage, way: Way): Stretch {
  const entries = merged(held.entries, page.entries)
  const room = entries.length > MOST
  return way === 'older'
    ? { entries: entries.slice(0, MOST), older: page.hasMore, newer: held.newer || room }
    : { entries: entries.slice(-MOST), older: held.older || room, newer: page.hasMore }
}

/** With what was pushed: only if the stretch reaches to the end; what lies before its beginning is not shown yet. */
export function withNews(held: Stretch, news: readonly TimelineEntry[]): Stretch {
  if (held.newer) return held
  const first = held.entries[0]?.position ?? 0
  const known = new Set(held.entries.map((entry) => entry.position))
  const fresh = news.filter(({ position }) => !known.has(position) && (position > first || !held.older))
  if (fresh.length === 0) return held
  const entries = merged(held.entries, fresh)
  return { entries: entries.slice(-MOST), older: held.older || entries.length > MOST, newer: false }
}

/** What was pushed after the end of the stretch. */
export function waiting(held: Stretch, news: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const last = held.entries.at(-1)?.position ?? -1
  return news.filter(({ position }) => position > last)
}

/** Sorted by position; of two with the same position the later one is the newer reading. */
export function merged(held: readonly TimelineEntry[], added: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const byPosition = new Map([...held, ...added].map((entry) => [entry.position, entry]))
  return [...byPosition.values()].sort((a, b) => a.position - b.position)
}
