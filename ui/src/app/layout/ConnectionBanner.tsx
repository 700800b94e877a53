import { IconWifi, IconWifiOff } from '@tabler/icons-react'
import { useConnectionStatus, type ConnectionStatus } from '@/live'
import { t, tn } from '@/shared/i18n'
import { useNow } from '@/shared/time'
import classes from './ConnectionBanner.module.css'
import { useBanner } from './useBanner'

/** Says that the connection is gone and when it is tried again; lies over the page so that nothing moves. */
export function ConnectionBanner() {
  const status = useConnectionStatus()
  const shown = useBanner(status.state === 'connected')
  return (
    <div role="status" className={classes.place}>
      {shown !== 'nothing' && (
        <div className={classes.banner} data-back={shown === 'back' || undefined}>
          {shown === 'lost' ? <IconWifiOff size={16} aria-hidden="true" /> : <IconWifi size={16} aria-hidden="true" />}
          {shown === 'lost' ? <Lost status={status} /> : t(`connection.${shown}`)}
        </div>
      )}
    </div>
  )
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
