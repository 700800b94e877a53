import { liveClient } from '@/live'
import { useNow } from '@/shared/time'
import { useValue } from '@/shared/value'

/** The time by the server's clock, renewed every `every` milliseconds. */
export function useServerNow(every: number): number {
  return useNow(every) + useValue(liveClient.clockOffset)
}
