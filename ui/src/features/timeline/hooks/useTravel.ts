import { useEffect, useState, useSyncExternalStore } from 'react'
import { TravelClock, type Range } from '../TravelClock'

const TICK_MILLIS = 100

/** The clock of somebody who looks back; it stops with the page. */
export function useTravel(range: Range): TravelClock {
  const [clock] = useState(() => new TravelClock(range))
  const { from, to } = range
  useEffect(() => clock.reaches({ from, to }), [clock, from, to])
  useEffect(() => {
    const timer = setInterval(() => clock.tick(), TICK_MILLIS)
    return () => {
      clearInterval(timer)
      clock.pause()
    }
  }, [clock])
  return clock
}

export function usePlaying(clock: TravelClock): boolean {
  return useSyncExternalStore(clock.state.subscribe, () => clock.state.current.playing)
}
