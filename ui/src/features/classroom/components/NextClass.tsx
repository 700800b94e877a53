import { Button, Text } from '@mantine/core'
import { IconBroadcast, IconVideo } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { clockTime, dayName, durationText, RelativeTime, useNow } from '@/shared/time'
import { LiveBadge } from '@/shared/ui'
import { useCurrent } from '../hooks/useCurrent'
import { ClassMenu, type ClassActions } from './ClassMenu'
import classes from './NextClass.module.css'

/** The teacher's one thing to do: go live, or go back to where they are live. */
export function NextClass({ view: listed, onEdit, onCancel }: ClassActions) {
  const view = useCurrent(listed)
  const isLive = view.status === 'LIVE'
  return (
    <section className={classes.card} data-live={isLive || undefined} aria-labelledby="next-class">
      <div className={classes.words}>
        <p className={classes.eyebrow}>
          {isLive ? (
            <>
              <LiveBadge /> {t('teacher.onAir')}
            </>
          ) : (
            t('teacher.next')
          )}
        </p>
        <h2 id="next-class" className={classes.title}>
          <Link to={`/classes/${view.classId}`} className={classes.link!}>
            {view.title}
          </Link>
        </h2>
        <Text c="dimmed" component="div" className={classes.facts!}>
          {isLive ? <LiveFacts view={view} /> : <ScheduledFacts view={view} />}
        </Text>
      </div>
      <div className={classes.actions}>
        <Button
          component={Link}
          to={`/classes/${view.classId}/studio`}
          size="lg"
          color={isLive ? 'live' : 'indigo'}
          leftSection={isLive ? <IconBroadcast size={20} /> : <IconVideo size={20} />}
        >
          {isLive ? t('teacher.openStudio') : t('teacher.goLive')}
        </Button>
        {!isLive && <ClassMenu view={view} onEdit={onEdit} onCancel={onCancel} size={50} />}
      </div>
    </section>
  )
}

function LiveFacts({ view }: { view: ClassView }) {
  return (
    <>
      <span>{tn('viewers', view.participantCount)}</span>
      {view.startedAt && (
        <span>
          <RelativeTime at={view.startedAt}>{(time) => t('live.since', { time })}</RelativeTime>
        </span>
      )}
    </>
  )
}

function ScheduledFacts({ view }: { view: ClassView }) {
  const at = Date.parse(view.startsAt)
  const now = useNow(30_000)
  return (
    <>
      <span>
        {dayName(at, now)}, {clockTime(at)}
      </span>
      <span>{durationText(view.durationMinutes)}</span>
      <span>
        <RelativeTime at={view.startsAt} />
      </span>
    </>
  )
}
