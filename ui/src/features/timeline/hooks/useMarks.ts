import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { findActivity, findTimeline, LARGEST_PAGE } from '../api'
import { NO_FILTER } from '../filter'
import { LANE_NAMES, LANES, laneOf, marksOf, peaksOf, type Lane } from '../marks'
import { merged } from '../stretch'
import type { Range } from '../TravelClock'

/** marks of a lane: more would lie on each other */
const MOST = 600
const APART = 0.011

/** What stands out in a class, along its time; in a live one what happens is added. */
export function useMarks(classId: string, range: Range, live: boolean) {
  const lanes = useQueries({
    queries: LANE_NAMES.map((lane) => ({
      queryKey: ['timeline', 'marks', classId, lane],
      queryFn: ({ signal }: { signal: AbortSignal }) => readLane(classId, lane, signal),
      staleTime: 300_000,
    })),
    combine: (answers) => ({
      entries: answers.flatMap((answer) => answer.data?.entries ?? []),
      cut: answers.some((answer) => answer.data?.cut),
    }),
  })
  const { data: pushed } = useTopic(live ? topics.timeline(classId) : null)
  const { data: report } = useQuery({
    queryKey: ['timeline', 'activity', classId],
    queryFn: ({ signal }) => findActivity(classId, signal),
    staleTime: live ? 60_000 : 300_000,
  })
  const { from, to } = range
  const marks = useMemo(() => {
    const news = pushed?.entries.filter((entry) => laneOf(entry) !== undefined) ?? []
    return marksOf(merged(lanes.entries, news), { from, to }, APART)
  }, [lanes.entries, pushed, from, to])
  const peaks = useMemo(
    () => (report ? peaksOf(report.timeline.points, report.timeline.stepSeconds, { from, to }) : []),
    [report, from, to],
  )
  return { marks, peaks, cut: lanes.cut }
}

async function readLane(classId: string, lane: Lane, signal: AbortSignal) {
  const filter = { ...NO_FILTER, kinds: [...LANES[lane]] }
  const entries: TimelineEntry[] = []
  for (let after = 0; ;) {
    const page = await findTimeline({ classId }, filter, { after, limit: LARGEST_PAGE }, signal)
    entries.push(...page.entries)
    if (!page.hasMore || entries.length >= MOST) return { entries, cut: page.hasMore }
    after = page.entries.at(-1)!.position
  }
}
