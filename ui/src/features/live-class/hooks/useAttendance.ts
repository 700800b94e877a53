import { useCallback, useEffect, useState } from 'react'
import type { ParticipantRole } from '@/contracts/contracts'
import { liveClient } from '@/live'
import { isProblem } from '@/shared/api'
import { classApi } from '../api'

export type Attendance =
  | { state: 'outside' }
  | { state: 'joining' }
  | { state: 'in'; role: ParticipantRole }
  | { state: 'refused'; error: unknown }

/** Being unreachable is not an answer: the join is tried again. */
const RETRY_MILLIS = 2_000

/** Joins a live class and holds the presence in it for as long as the page is open. */
export function useAttendance(classId: string, live: boolean): { attendance: Attendance; joinAgain: () => void } {
  const [attempt, setAttempt] = useState(0)
  const key = `${classId}/${live}/${attempt}`
  const [answer, setAnswer] = useState<{ key: string; attendance: Attendance }>()

  useEffect(() => {
    if (!live) return
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const refused = (error: unknown) => {
      if (over) return
      stop?.()
      setAnswer({ key, attendance: { state: 'refused', error } })
    }
    const join = async () => {
      try {
        const { role } = await classApi.join(classId)
        if (over) return
        setAnswer({ key, attendance: { state: 'in', role } })
        stop ??= liveClient.attend(classId, () =>
          classApi.join(classId).catch((error: unknown) => {
            if (!isProblem(error, 'UNREACHABLE', 'TRY_AGAIN')) refused(error)
            throw error
          }),
        ).stop
      } catch (error) {
        if (isProblem(error, 'UNREACHABLE', 'TRY_AGAIN')) timer = setTimeout(() => void join(), RETRY_MILLIS)
        else refused(error)
      }
    }
    void join()
    return () => {
      over = true
      clearTimeout(timer)
      stop?.()
    }
  }, [classId, live, key])

  const joinAgain = useCallback(() => setAttempt((before) => before + 1), [])
  if (!live) return { attendance: { state: 'outside' }, joinAgain }
  return { attendance: answer?.key === key ? answer.attendance : { state: 'joining' }, joinAgain }
}
