import { liveClient } from '@/live'
import { useNow } from '@/shared/time'

/** Whole seconds until a moment of the server's clock, never below 0. */
export function useCountdown(until: string): number {
  const now = useNow(250) + liveClient.clockOffset.current
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
}
