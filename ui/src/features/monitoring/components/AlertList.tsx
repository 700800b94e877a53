import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { AlertView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { alertDetail, alertTitle } from '../alertText'
import classes from './Alerts.module.css'

export function AlertList({ alerts }: { alerts: AlertView[] }) {
  return (
    <ul className={classes.list}>
      {alerts.map((one) => (
        <AlertRow key={one.alertId} alert={one} />
      ))}
    </ul>
  )
}

function AlertRow({ alert }: { alert: AlertView }) {
  const over = alert.resolvedAt !== null
  return (
    <li className={classes.row}>
      <span className={classes.icon} data-firing={!over || undefined} aria-hidden="true">
        {over ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
      </span>
      <div className={classes.words}>
        <span className={classes.name}>{alertTitle(alert)}</span>
        {!over && <span className={classes.detail}>{alertDetail(alert)}</span>}
        <span className={classes.when}>
          <RelativeTime at={alert.resolvedAt ?? alert.since}>
            {(time) => (over ? t('alerts.resolved', { time }) : t('alerts.since', { time }))}
          </RelativeTime>
          {' · '}
          {t('alerts.on', { node: alert.node })}
        </span>
      </div>
    </li>
  )
}
