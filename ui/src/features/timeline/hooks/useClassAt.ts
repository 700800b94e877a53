import { keepPreviousData, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ClassAt } from '@/contracts/contracts'
import { isProblem } from '@/shared/api'
import { findClassAt } from '../api'
import { momentName, type Moment } from '../moment'
import type { TravelClock, TravelState } from '../TravelClock'

/** somebody drags: the last place counts */
const SETTLE_MILLIS = 140
/** while it runs, the next moment is asked for when the last one has been answered, and not more often than this */
const STEP_MILLIS = 500

/**
 * The class at the moment of the clock. What is overtaken is cancelled; the last answer stays until the next one comes.
 *
 * @param first the moment that the address says; the clock is put there when its time is known
 */
export function useClassAt(classId: string, clock: TravelClock, first: Moment | undefined) {
  const [asked, setAsked] = useState<Moment>(() => first ?? { time: clock.state.current.at })
  const queries = useQueryClient()
  const key = ['timeline', 'at', classId]
  const query = useQuery({
    queryKey: [...key, momentName(asked)],
    queryFn: ({ signal }) => findClassAt(classId, asked, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: (failures, error) => failures < 2 && isProblem(error, 'UNREACHABLE', 'TRY_AGAIN'),
  })
  const busy = useIsFetching({ queryKey: key }) > 0

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const now = clock.state.current
      if (now.playing && queries.isFetching({ queryKey: ['timeline', 'at', classId] }) > 0) {
        timer = setTimeout(look, STEP_MILLIS / 4)
        return
      }
      const next = momentAt(now)
      setAsked((held) => (momentName(held) === momentName(next) ? held : next))
    }
    const stop = clock.state.subscribe(({ playing }) => {
      if (playing) timer ??= setTimeout(look, STEP_MILLIS)
      else {
        clearTimeout(timer)
        timer = setTimeout(look, SETTLE_MILLIS)
      }
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [clock, queries, classId])

  const { data, error, isPlaceholderData } = query
  const [good, setGood] = useState<ClassAt>()
  // between two events nothing changes, and what does not change is not drawn again
  if (data && !isPlaceholderData && data.position !== good?.position) setGood(data)
  useEffect(() => {
    // an event of the address: its time comes with the answer
    if (!data || isPlaceholderData || !('position' in asked)) return
    const { position, at, playing } = clock.state.current
    const time = Date.parse(data.at)
    if (!playing && position === undefined && at !== time && first && 'position' in first && asked === first)
      clock.seek(time, asked.position)
  }, [data, isPlaceholderData, asked, first, clock])

  return {
    asked,
    at: good,
    /** what is shown is of another moment */
    late: isPlaceholderData || (busy && error === null),
    error,
    retry: () => void query.refetch(),
    retrying: query.isFetching,
  }
}

export function momentAt({ at, position }: TravelState): Moment {
  return position !== undefined ? { position } : { time: Math.floor(at) }
}
