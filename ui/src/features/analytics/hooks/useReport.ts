import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttendanceRule } from '@/contracts/contracts'
import { topics, useTopic, useTopicUpdates } from '@/live'
import { findClassRelays, findReport } from '../api'
import { useLateAgain } from './useLateAgain'
import { useServerNow } from './useServerNow'

/** time goes on in a running class also when nothing happens */
const OLD_MILLIS = 60_000
/** the last sample of the delivery comes up to a minute after the end */
const SETTLED_MILLIS = 120_000

/** The report of a class; while it runs it is read again when something has happened. */
export function useReport(classId: string, other: AttendanceRule | null) {
  const query = useQuery({
    queryKey: ['analytics', 'report', classId, other],
    queryFn: ({ signal }) => findReport(classId, other, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const { data, dataUpdatedAt, isPlaceholderData } = query
  const endedAt = data?.about.endedAt
  const newsAt = useNews(classId, !endedAt)
  const now = useServerNow(OLD_MILLIS / 4)
  const moving = !endedAt || now < Date.parse(endedAt) + SETTLED_MILLIS
  const old = data !== undefined && moving && now >= Date.parse(data.asOf) + OLD_MILLIS
  // what is pushed may be ahead of what is counted
  const { data: view } = useTopic(topics.classOf(classId))
  const missesEnd = data !== undefined && !endedAt && view?.status === 'ENDED'
  useLateAgain(!isPlaceholderData && (newsAt > dataUpdatedAt || old || missesEnd), query)
  return query
}

/** When the class was heard of last. */
function useNews(classId: string, live: boolean): number {
  const [at, setAt] = useState(0)
  const heard = () => setAt(Date.now())
  useTopicUpdates(topics.classOf(classId), heard)
  useTopicUpdates(live ? topics.people(classId) : null, heard)
  useTopicUpdates(live ? topics.chat(classId) : null, heard)
  useTopicUpdates(live ? topics.hands(classId) : null, heard)
  return at
}

export function useClassRelays(classId: string) {
  return useQuery({
    queryKey: ['analytics', 'class-relays', classId],
    queryFn: ({ signal }) => findClassRelays(classId, signal),
    staleTime: 0,
  })
}
