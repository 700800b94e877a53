import { useQuery } from '@tanstack/react-query'
import type { TimelineEntry } from '@/contracts/contracts'
import { findTimeline, LARGEST_PAGE } from '../api'
import { chainOf } from '../chain'
import { NO_FILTER } from '../filter'
import { scopeName, type Scope } from '../scope'

/** What led to an event, and what followed from it; the first hundred of a long chain. */
export function useChain(scope: Scope, entry: TimelineEntry) {
  const { correlationId } = entry
  const query = useQuery({
    queryKey: ['timeline', 'chain', scopeName(scope), correlationId],
    queryFn: ({ signal }) =>
      findTimeline(scope, { ...NO_FILTER, chain: correlationId }, { after: 0, limit: LARGEST_PAGE }, signal),
    enabled: correlationId !== null,
    staleTime: 5_000,
  })
  const entries = query.data?.entries ?? []
  const known = entries.some((one) => one.messageId === entry.messageId)
  return {
    links: query.data && chainOf(known ? entries : [...entries, entry], entry.messageId),
    hasMore: query.data?.hasMore ?? false,
    none: correlationId === null,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
