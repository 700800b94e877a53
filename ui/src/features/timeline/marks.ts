import type { TimelineEntry, TimelinePoint } from '@/contracts/contracts'
import type { Range } from './TravelClock'

export type Lane = 'stage' | 'hands' | 'mesh' | 'picture'

/** What is marked along the time, by lane. */
export const LANES: Record<Lane, readonly string[]> = {
  stage: ['StageJoined', 'StageLeft', 'StageRouteChanged'],
  hands: ['HandRaised'],
  mesh: ['PeerMoved', 'PeerPlaced', 'PeerDeparted'],
  picture: ['StreamInterrupted', 'StreamResumed', 'StreamWentOffline'],
}

export const LANE_NAMES = Object.keys(LANES) as Lane[]

const LANE_OF = new Map(LANE_NAMES.flatMap((lane) => LANES[lane].map((kind) => [kind, lane] as const)))

export function laneOf({ kind }: Pick<TimelineEntry, 'kind'>): Lane | undefined {
  return LANE_OF.get(kind)
}

export interface Mark {
  lane: Lane
  /** 0 to 1 along the range */
  left: number
  /** the first of them; there may be more at nearly the same time */
  entry: TimelineEntry
  count: number
}

/** Where a moment is along the range, 0 to 1; what lies outside is at its end. */
export function shareOf({ from, to }: Range, at: number): number {
  return to <= from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)))
}

/**
 * A mark for each event, those of one lane that would cover each other as one.
 *
 * @param apart the least distance between two marks, as a share of the range
 */
export function marksOf(entries: readonly TimelineEntry[], range: Range, apart: number): Mark[] {
  const last = new Map<Lane, Mark>()
  const marks: Mark[] = []
  for (const entry of entries) {
    const lane = laneOf(entry)
    const at = Date.parse(entry.at)
    if (!lane || at < range.from || at > range.to) continue
    const left = shareOf(range, at)
    const near = last.get(lane)
    if (near && left - near.left < apart) {
      near.count += 1
      continue
    }
    const mark = { lane, left, entry, count: 1 }
    last.set(lane, mark)
    marks.push(mark)
  }
  return marks
}

/** The nearest mark of a lane, or of any, within reach. */
export function nearestMark(marks: readonly Mark[], left: number, reach: number, lane?: Lane): Mark | undefined {
  let nearest: Mark | undefined
  for (const mark of marks) {
    const distance = Math.abs(mark.left - left)
    if (distance > reach || (lane && mark.lane !== lane)) continue
    if (!nearest || distance < Math.abs(nearest.left - left)) nearest = mark
  }
  return nearest
}

/** The mark before or after where somebody stands; of the event they stand at, the next one. */
export function markBeside(
  marks: readonly Mark[],
  at: number,
  position: number | undefined,
  way: 'before' | 'after',
): Mark | undefined {
  const order = marks
    .map((mark) => ({ mark, time: Date.parse(mark.entry.at), position: mark.entry.position }))
    .sort((a, b) => a.time - b.time || a.position - b.position)
  const later = (one: { time: number; position: number }) =>
    one.time > at || (one.time === at && position !== undefined && one.position > position)
  const earlier = (one: { time: number; position: number }) =>
    one.time < at || (one.time === at && position !== undefined && one.position < position)
  return (way === 'after' ? order.find(later) : order.findLast(earlier))?.mark
}

export interface Peak {
  left: number
  width: number
  /** 0 to 1: of the liveliest step */
  height: number
  count: number
}

/** How much was said, step by step. */
export function peaksOf(points: readonly TimelinePoint[], stepSeconds: number, range: Range): Peak[] {
  const most = Math.max(0, ...points.map((point) => point.messages))
  if (most === 0 || range.to <= range.from) return []
  return points
    .filter((point) => point.messages > 0)
    .map((point) => {
      const at = Date.parse(point.at)
      const left = shareOf(range, at)
      return {
        left,
        width: shareOf(range, at + stepSeconds * 1000) - left,
        height: point.messages / most,
        count: point.messages,
      }
    })
}
