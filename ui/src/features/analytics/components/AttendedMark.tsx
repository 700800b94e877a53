import { IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react'
import { t } from '@/shared/i18n'
import classes from './Report.module.css'

/** Whether somebody attended, by shape, colour and word. */
export function AttendedMark({ attended }: { attended: boolean }) {
  const Icon = attended ? IconCircleCheckFilled : IconCircleMinus
  return (
    <span className={classes.attended} data-attended={attended || undefined}>
      <Icon size={15} aria-hidden="true" />
      {t(attended ? 'analytics.attended.yes' : 'analytics.attended.no')}
    </span>
  )
}
