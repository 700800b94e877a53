import { useCallback, useEffect, useState } from 'react'
import { liveClient } from '@/live'
import { isProblem } from '@/shared/api'
import { demoApi } from '../api'

export type Joined = { state: 'joining' | 'in' } | { state: 'refused'; error: unknown }

/** Is in a live class for as long as the page shows it. */
export function useJoined(classId: string): { joined: Joined; retry: () => void } {
  const [attempt, setAttempt] = useState(0)
  const key = `${classId}/${attempt}`
  const [answer, setAnswer] = useState<{ key: string; joined: Joined }>()
  useEffect(() => {
    let over = false
    let stop: (() => void) | undefined
    const refused = (error: unknown) => {
      if (over) return
      stop?.()
      setAnswer({ key, joined: { state: 'refused', error } })
    }
    const rejoin = () =>
      demoApi.join(classId).catch((error: unknown) => {
        if (!isProblem(error, 'UNREACHABLE', 'TRY_AGAIN')) refused(error)
        throw error
      })
    demoApi.join(classId).then(() => {
      if (over) return
      stop = liveClient.attend(classId, rejoin).stop
      setAnswer({ key, joined: { state: 'in' } })
    }, refused)
    return () => {
      over = true
      stop?.()
    }
  }, [classId, key])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  return { joined: answer?.key === key ? answer.joined : { state: 'joining' }, retry }
}
