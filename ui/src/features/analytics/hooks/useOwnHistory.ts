import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { findAttendance, findRelays } from '../api'

export function useAttendance(accountId: string, page: number, size: number) {
  return useQuery({
    queryKey: ['analytics', 'attendance', accountId, page, size],
    queryFn: ({ signal }) => findAttendance(accountId, page, size, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useRelays(accountId: string) {
  return useQuery({
    queryKey: ['analytics', 'relays', accountId],
    queryFn: ({ signal }) => findRelays(accountId, signal),
    staleTime: 0,
  })
}
