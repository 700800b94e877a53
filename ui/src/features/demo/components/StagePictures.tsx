import { t } from '@/shared/i18n'
import { useValue } from '@/shared/value'
import type { StageRun } from '../engine/StageRun'
import classes from './Demo.module.css'
import { Picture } from './Parts'

/** The mixed picture of the class, and what of it comes to the student. */
export function StagePictures({ run }: { run: StageRun }) {
  const received = useValue(run.received)
  const over = useValue(run.over)
  return (
    <div className={classes.pictures}>
      <figure className={classes.figure}>
        <figcaption className={classes.caption}>{t('demo.stage.mixed')}</figcaption>
        <Picture label={t('demo.stage.mixed')} stream={run.mixed} testId="mixed" />
      </figure>
      <figure className={classes.figure}>
        <figcaption className={classes.caption}>{t('demo.stage.received')}</figcaption>
        <Picture label={t('demo.stage.received')} stream={received} testId="received">
          {over !== undefined
            ? t(`demo.stage.over.${over === 'LINK_LOST' || over === 'CONNECT_FAILED' ? over : 'LEFT'}`)
            : !received && t('demo.stage.status.CONNECTING')}
        </Picture>
      </figure>
    </div>
  )
}
