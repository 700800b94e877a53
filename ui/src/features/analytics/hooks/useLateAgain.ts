import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

/** what changes all the time is read again no more often */
const EVERY_MILLIS = 5_000

/** Reads again what has become late, at once if it was not read lately; what could not be read waits as long. */
export function useLateAgain(late: boolean, query: UseQueryResult): void {
  const { dataUpdatedAt, errorUpdatedAt, refetch } = query
  const last = Math.max(dataUpdatedAt, errorUpdatedAt)
  useEffect(() => {
    if (!late) return
    const timer = setTimeout(() => void refetch(), Math.max(0, last + EVERY_MILLIS - Date.now()))
    return () => clearTimeout(timer)
  }, [late, last, refetch])
}
