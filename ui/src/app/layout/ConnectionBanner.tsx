import { IconWifi, IconWifiOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnectionStatus, type ConnectionStatus } from '@/live'
import { t, tn } from '@/shared/i18n'
import { useNow } from '@/shared/time'
import classes from './ConnectionBanner.module.css'

/** shorter losses are nobody's business */
const QUIET_MS = 1_200
const BACK_MS = 2_500

type Shown = 'nothing' | 'lost' | 'back'

/** Says that the connection is gone and when it is tried again; lies over the page so that nothing moves. */
export function ConnectionBanner() {
  const status = useConnectionStatus()
  const shown = useShown(status.state === 'connected')
  return (
    <div role="status" className={classes.place}>
      {shown !== 'nothing' && (
        <div className={classes.banner} data-back={shown === 'back' || undefined}>
          {shown === 'back' ? <IconWifi size={16} aria-hidden="true" /> : <IconWifiOff size={16} aria-hidden="true" />}
          {shown === 'back' ? t('connection.back') : <Lost status={status} />}
        </div>
      )}
    </div>
  )
}

function useShown(connected: boolean): Shown {
  const [shown, setShown] = useState<Shown>('nothing')
  useEffect(() => {
    if (!connected) {
      const timer = setTimeout(() => setShown('lost'), QUIET_MS)
      return () => clearTimeout(timer)
    }
    const confirm = setTimeout(() => setShown((before) => (before === 'lost' ? 'back' : 'nothing')))
    const hide = setTimeout(() => setShown('nothing'), BACK_MS)
    return () => {
      clearTimeout(confirm)
      clearTimeout(hide)
    }
  }, [connected])
  return shown
}

function Lost({ status }: { status: ConnectionStatus }) {
  const now = useNow(500)
  if (status.state === 'offline') return t('connection.offline')
  const seconds = status.retryAt === undefined ? 0 : Math.ceil((status.retryAt - now) / 1000)
  if (seconds <= 0) return t('connection.connecting')
  // the countdown would be read out every second: only the fact is
  return (
    <>
      <span aria-hidden="true">{tn('connection.waiting', seconds)}</span>
      <span className={classes.spoken}>{t('connection.connecting')}</span>
    </>
  )
}
