import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { whatIfApi, type WhatIfRequest } from '../whatIf'

/** how far it is, is told to whoever asks, while it runs */
const ASK_MILLIS = 700

/** A run, by its id: it goes on without the page, and is found again by its address. */
export function useWhatIf(id: string | null) {
  return useQuery({
    queryKey: ['what-if', id],
    queryFn: ({ signal }) => whatIfApi.find(id ?? '', signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? ASK_MILLIS : false),
  })
}

export function useStartWhatIf(onStarted: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: WhatIfRequest) => whatIfApi.start(request),
    onSuccess: (view) => {
      client.setQueryData(['what-if', view.id], view)
      onStarted(view.id)
    },
  })
}

export function useCancelWhatIf(id: string | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => whatIfApi.cancel(id ?? ''),
    onSettled: () => client.invalidateQueries({ queryKey: ['what-if', id] }),
  })
}
