import { t } from '@/shared/i18n'
import classes from './LiveBadge.module.css'

/** The one red sign that something happens right now. */
export function LiveBadge() {
  return (
    <span className={classes.badge}>
      <span className={classes.dot} aria-hidden="true" />
      {t('live.badge')}
    </span>
  )
}
