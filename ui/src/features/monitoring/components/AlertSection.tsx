import { t } from '@/shared/i18n'
import { Section } from '@/shared/ui'
import { useAlerts } from '../hooks/useAlerts'
import { AlertList } from './AlertList'
import classes from './Alerts.module.css'

/** What needs attention now, on the admin's first page; nothing while all is well. */
export function AlertSection() {
  const alerts = useAlerts()
  if (!alerts || alerts.firing.length === 0) return null
  return (
    <div className={classes.section}>
      <Section title={t('alerts.now')} count={alerts.firing.length}>
        <div className={classes.board}>
          <AlertList alerts={alerts.firing} />
        </div>
      </Section>
    </div>
  )
}
