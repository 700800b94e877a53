import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { liveClient, topics, useTopic } from '@/live'
import { findOverall } from '../api'
import { paramsOf, type Range } from '../range'
import { isBehind, withNow } from '../series'
import { useLateAgain } from './useLateAgain'
import { useServerNow } from './useServerNow'

/** how often the clock is looked at for the next step */
const TICK_MILLIS = 15_000

/** The platform now by push, and the series of a range: read once, moved on by push, and read again when it lacks something. */
export function useOverall(range: Range) {
  const { data: pushed } = useTopic(topics.overall)
  const now = useServerNow(TICK_MILLIS)
  const query = useQuery({
    queryKey: ['analytics', 'overall', paramsOf(range)],
    queryFn: ({ signal }) => findOverall(range, Date.now() + liveClient.clockOffset.current, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const { data, isPlaceholderData } = query
  const endsNow = 'preset' in range.span
  const behind = data !== undefined && !isPlaceholderData && endsNow && isBehind(data, pushed, now)
  useLateAgain(behind, query)

  const series = useMemo(() => data && withNow(data, pushed), [data, pushed])
  const read = data?.now
  return { ...query, series, now: pushed && (!read || pushed.version >= read.version) ? pushed : read }
}
