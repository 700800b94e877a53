import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { findHistory } from '../api/classes'
import { keys } from './keys'

export function useHistory(page: number, size: number) {
  return useQuery({
    queryKey: keys.history(page, size),
    queryFn: ({ signal }) => findHistory(page, size, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
