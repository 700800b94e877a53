import { QueryClient } from '@tanstack/react-query'
import { isProblem } from '@/shared/api'

/** State comes by push, so nothing is fetched again on focus; only what may pass by itself is tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isProblem(error, 'UNREACHABLE', 'TRY_AGAIN'),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
