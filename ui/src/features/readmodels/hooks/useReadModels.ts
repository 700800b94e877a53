import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toastError } from '@/shared/ui'
import { findDeadLetters, findReadModels } from '../api'

const KEY = 'readModels'
const BUSY_MILLIS = 1_000
const CALM_MILLIS = 5_000

/** Asked for again and again: how far a replay is, is no event that anybody could be told of. */
export function useReadModels() {
  return useQuery({
    queryKey: [KEY],
    queryFn: ({ signal }) => findReadModels(signal),
    refetchInterval: ({ state }) => (state.data?.readModels.some((model) => model.replay) ? BUSY_MILLIS : CALM_MILLIS),
  })
}

export function useDeadLetters(group: string) {
  return useQuery({
    queryKey: [KEY, group, 'letters'],
    queryFn: ({ signal }) => findDeadLetters(group, signal),
    refetchInterval: CALM_MILLIS,
  })
}

/** Sends what an admin decided, and looks at once what came of it. */
export function useDecision<V>(decide: (value: V) => Promise<void>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: decide,
    onError: toastError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  })
}
