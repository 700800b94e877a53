import { liveClient } from '@/live'
import { useNow } from '@/shared/time'
import { useValue } from '@/shared/value'

const EVERY_MILLIS = 10_000

/** The time by the server's clock, often enough for “in the last minutes”. */
export function useServerNow(): number {
  return useNow(EVERY_MILLIS) + useValue(liveClient.clockOffset)
}
