import { Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { formatNumber, t, tn } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { LiveBadge, PersonAvatar } from '@/shared/ui'
import classes from './LiveCard.module.css'
import { Poster } from './Poster'

export function LiveCard({ view, action }: { view: ClassView; action?: ReactNode }) {
  return (
    <article className={classes.card}>
      <Poster id={view.teacherId} name={view.teacherName}>
        <span className={classes.badges}>
          <LiveBadge />
          {!view.teacherPresent && <span className={classes.chip}>{t('live.teacherAway')}</span>}
        </span>
        <span className={classes.viewers} title={tn('viewers', view.participantCount)}>
          <IconEye size={16} aria-hidden="true" />
          <span aria-hidden="true">{formatNumber(view.participantCount)}</span>
          <span className={classes.spoken}>{tn('viewers', view.participantCount)}</span>
        </span>
      </Poster>
      <div className={classes.words}>
        <PersonAvatar id={view.teacherId} name={view.teacherName} size={36} />
        <div className={classes.text}>
          <h3 className={classes.title}>
            <Link to={`/classes/${view.classId}`} className={classes.link!}>
              {view.title}
            </Link>
          </h3>
          <Text size="sm" c="dimmed" truncate>
            {view.teacherName}
          </Text>
          {view.startedAt && (
            <Text size="sm" c="dimmed" span>
              <RelativeTime at={view.startedAt}>{(time) => t('live.since', { time })}</RelativeTime>
            </Text>
          )}
        </div>
        {action && <div className={classes.action}>{action}</div>}
      </div>
    </article>
  )
}
