import { Title } from '@mantine/core'
import { IconClock, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { liveClient } from '@/live'
import { t, tn } from '@/shared/i18n'
import { timecode, useNow } from '@/shared/time'
import { PersonAvatar, usePageTitle } from '@/shared/ui'
import { useValue } from '@/shared/value'
import classes from './ClassFrame.module.css'

interface Props {
  view: ClassView
  withTeacher?: boolean
  /** more facts */
  children?: ReactNode
}

export function ClassTitle({ view, withTeacher = true, children }: Props) {
  usePageTitle(view.title)
  return (
    <>
      <Title order={1} size="h3" className={classes.title!} title={view.title} dir="auto">
        {view.title}
      </Title>
      <div className={classes.facts}>
        {withTeacher && (
          <span className={classes.fact}>
            <PersonAvatar id={view.teacherId} name={view.teacherName} size={22} />
            {view.teacherName}
          </span>
        )}
        {view.status === 'LIVE' && (
          <span className={classes.fact}>
            <IconUsers size={16} aria-hidden="true" />
            {tn('viewers', view.participantCount)}
          </span>
        )}
        {view.status === 'LIVE' && view.startedAt && <Elapsed since={view.startedAt} />}
        {children}
      </div>
    </>
  )
}

export function Elapsed({ since }: { since: string }) {
  const now = useNow(1000) + useValue(liveClient.clockOffset)
  const time = timecode(now - Date.parse(since))
  return (
    <span className={classes.fact} role="timer" aria-label={t('room.elapsed', { time })}>
      <IconClock size={16} aria-hidden="true" />
      {time}
    </span>
  )
}
