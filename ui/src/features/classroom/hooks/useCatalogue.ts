import { useQuery } from '@tanstack/react-query'
import type { CatalogueView } from '@/contracts/contracts'
import { topics, useConnectionStatus, useTopic } from '@/live'
import { findLive, findUpcoming } from '../api/classes'
import { keys } from './keys'

async function readCatalogue(signal: AbortSignal): Promise<CatalogueView> {
  const [live, upcoming] = await Promise.all([findLive(signal), findUpcoming(signal)])
  return { live: live.classes, upcoming: upcoming.classes }
}

/** What is listed, by push; read over REST only while there is no live connection to push it. */
export function useCatalogue() {
  const { data: pushed } = useTopic(topics.catalogue)
  const { state } = useConnectionStatus()
  const cutOff = state === 'waiting' || state === 'offline'
  const read = useQuery({
    queryKey: keys.listed,
    queryFn: ({ signal }) => readCatalogue(signal),
    enabled: cutOff && pushed === undefined,
  })
  const data = pushed ?? read.data
  return {
    data,
    error: data === undefined ? read.error : null,
    retrying: read.isFetching,
    retry: () => void read.refetch(),
  }
}
