import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { topics, useTopic } from '@/live'
import { findTimeline, LARGEST_PAGE } from '../api'
import { isImpossible, paramsOf, passes, type Filter } from '../filter'
import { scopeName, type Scope } from '../scope'
import { extended, firstOf, waiting, withNews, type Stretch, type Way } from '../stretch'

const PAGE = 50
/** an entry may come a little after one with a higher position: so many are read again after a lost connection */
const OVERLAP = 20
/** nobody is pushed what happens everywhere: who follows that asks */
const ASK_MILLIS = 2_000

/**
 * A stretch of a timeline that grows at both ends as it is read, and that of a class at its end by push. What is pushed waits
 * until it is asked for, so that nothing moves under who reads; or is shown at once, for who follows along.
 */
export function useTimeline(scope: Scope, filter: Filter, following: boolean) {
  const queries = useQueryClient()
  const key = useMemo(
    () => ['timeline', 'stretch', scopeName(scope), paramsOf(filter).toString()] as const,
    [scope, filter],
  )
  const query = useQuery<Stretch>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const held = queries.getQueryData<Stretch>(key)
      if (!held || held.entries.length === 0) {
        const start = filter.oldestFirst ? { after: 0 } : {}
        return firstOf(await findTimeline(scope, filter, { ...start, limit: PAGE }, signal), filter.oldestFirst)
      }
      if (held.newer) return held
      const after = held.entries.at(-OVERLAP) ?? held.entries[0]!
      const page = await findTimeline(scope, filter, { after: after.position, limit: LARGEST_PAGE }, signal)
      return extended(held, page, 'newer')
    },
    enabled: !isImpossible(filter),
    refetchInterval: scope === 'platform' && following ? ASK_MILLIS : false,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const { data: stretch, isPlaceholderData } = query
  const { loading, failed, more } = useMore(scope, filter, key)

  const { data: pushed, refusal } = useTopic(scope === 'platform' ? null : topics.timeline(scope.classId))
  const news = useMemo(() => pushed?.entries.filter((entry) => passes(filter, entry)) ?? [], [pushed, filter])
  const current = stretch !== undefined && !isPlaceholderData
  const fresh = useMemo(
    () => (current && !(filter.oldestFirst && stretch.newer) ? waiting(stretch, news) : []),
    [current, stretch, news, filter.oldestFirst],
  )
  // all that the push remembers is new: there may be more in between, which only the server knows
  const torn = fresh.length > 0 && pushed !== undefined && pushed.hasMore && fresh[0] === pushed.entries[0]

  const showNews = () => {
    if (stretch?.newer || torn) {
      void queries.resetQueries({ queryKey: key })
    } else {
      queries.setQueryData<Stretch>(key, (now) => now && withNews(now, news))
    }
  }
  const mayShow = current && !stretch.newer && !torn
  const atOnce = mayShow && (following || filter.oldestFirst)
  const late = useMemo(
    () => (mayShow ? news.filter((entry) => entry.position < (stretch.entries.at(-1)?.position ?? 0)) : []),
    [mayShow, stretch, news],
  )
  useEffect(() => {
    if (!mayShow) return
    queries.setQueryData<Stretch>(key, (now) => now && withNews(now, atOnce ? news : late))
  }, [mayShow, atOnce, news, late, queries, key])

  return {
    stretch: isImpossible(filter) ? NOTHING : stretch,
    stale: isPlaceholderData,
    error: query.error,
    refusal,
    retry: () => void query.refetch(),
    retrying: query.isFetching,
    /** that wait to be shown */
    fresh: atOnce ? 0 : fresh.length,
    showNews,
    loading,
    failed,
    more,
  }
}

const NOTHING: Stretch = { entries: [], older: false, newer: false }

/** Reads on at one of the ends. */
function useMore(scope: Scope, filter: Filter, key: readonly string[]) {
  const queries = useQueryClient()
  const [state, setState] = useState<{ key: readonly string[]; loading?: Way; failed?: Way }>({ key })
  const { loading, failed } = state.key === key ? state : {}
  const more = async (way: Way) => {
    const held = queries.getQueryData<Stretch>(key)
    const edge = way === 'older' ? held?.entries[0] : held?.entries.at(-1)
    if (!edge || loading !== undefined) return
    setState({ key, loading: way })
    try {
      const from = way === 'older' ? { before: edge.position } : { after: edge.position }
      const page = await findTimeline(scope, filter, { ...from, limit: PAGE })
      queries.setQueryData<Stretch>(key, (now) => now && extended(now, page, way))
      setState((now) => (now.key === key ? { key } : now))
    } catch {
      setState((now) => (now.key === key ? { key, failed: way } : now))
    }
  }
  return { loading, failed, more }
}
