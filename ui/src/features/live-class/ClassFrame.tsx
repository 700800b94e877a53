import type { ReactNode } from 'react'
import { t } from '@/shared/i18n'
import classes from './ClassFrame.module.css'

interface Props {
  stage: ReactNode
  /** title and facts */
  info: ReactNode
  actions: ReactNode
  panel: ReactNode
}

/** Picture left and panel right; on a phone the picture on top, the panel below it and the actions in thumb reach. */
export function ClassFrame({ stage, info, actions, panel }: Props) {
  return (
    <div className={classes.frame}>
      <div className={classes.stage}>{stage}</div>
      <div className={classes.info}>{info}</div>
      <div className={classes.actions} role="group" aria-label={t('room.controls')}>
        {actions}
      </div>
      <section className={classes.panel} aria-label={t('room.panel')}>
        {panel}
      </section>
    </div>
  )
}
