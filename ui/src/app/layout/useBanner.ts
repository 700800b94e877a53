import { useEffect, useState } from 'react'

/** shorter losses are nobody's business */
const QUIET_MS = 1_200
/** the first connection of a page may take its time before anybody is told */
const FIRST_QUIET_MS = 4_000
const BACK_MS = 2_500

export type Banner = 'nothing' | 'first' | 'lost' | 'back'

/** What to say about the connection. Only what was there once can be lost, and come back. */
export function useBanner(connected: boolean): Banner {
  const [shown, setShown] = useState<Banner>('nothing')
  const [before, setBefore] = useState(connected)
  useEffect(() => {
    if (!connected) {
      const [banner, quiet] = before ? (['lost', QUIET_MS] as const) : (['first', FIRST_QUIET_MS] as const)
      const timer = setTimeout(() => setShown(banner), quiet)
      return () => clearTimeout(timer)
    }
    const confirm = setTimeout(() => {
      setBefore(true)
      setShown((last) => (last === 'lost' ? 'back' : 'nothing'))
    })
    const hide = setTimeout(() => setShown('nothing'), BACK_MS)
    return () => {
      clearTimeout(confirm)
      clearTimeout(hide)
    }
  }, [connected, before])
  return shown
}
