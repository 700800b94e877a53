import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { findTimeline } from '../api'
import { NO_FILTER } from '../filter'
import { merged } from '../stretch'

const BEFORE = 30
const AFTER = 30
/** nearer to the end of what is held than this, more is read */
const MARGIN = 6

/** The events around a position; read again only when it comes near the end of what is held. */
export function useNearby(classId: string, position: number | undefined) {
  const [anchor, setAnchor] = useState(position)
  const query = useQuery({
    queryKey: ['timeline', 'nearby', classId, anchor],
    queryFn: async ({ signal }) => {
      const ask = (page: { before: number } | { after: number }, limit: number) =>
        findTimeline({ classId }, NO_FILTER, { ...page, limit }, signal)
      const [until, from] = await Promise.all([ask({ before: anchor! + 1 }, BEFORE), ask({ after: anchor! }, AFTER)])
      return { entries: merged(until.entries, from.entries), before: until.hasMore, after: from.hasMore }
    },
    enabled: anchor !== undefined,
    staleTime: 10_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  })
  const { data, isPlaceholderData } = query
  if (position !== undefined && position !== anchor && !(data && !isPlaceholderData && holds(data, position))) {
    // one that is being read is awaited, unless somebody is somewhere else altogether
    if (anchor === undefined || !query.isFetching || !data || !holds(data, position)) setAnchor(position)
  }
  return { entries: data?.entries, error: query.error, retry: () => void query.refetch() }
}

interface Held {
  entries: readonly { position: number }[]
  before: boolean
  after: boolean
}

function holds({ entries, before, after }: Held, position: number): boolean {
  const first = entries[before ? MARGIN : 0]
  const last = entries.at(after ? -1 - MARGIN : -1)
  return first !== undefined && last !== undefined && first.position <= position && position <= last.position
}
