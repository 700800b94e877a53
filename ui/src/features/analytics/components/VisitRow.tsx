import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Visit } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { lasting, points, share } from '../words'
import { AttendedMark } from './AttendedMark'
import { AttendeeDetails } from './AttendeeDetails'
import classes from './Report.module.css'
import { ShareBar } from './ShareBar'

/** One class that one was in; opened, the whole report about oneself. */
export function VisitRow({ visit: { about, person } }: { visit: Visit }) {
  const [opened, setOpened] = useState(false)
  const details = useId()
  const { attendance, engagement } = person
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.rowHead}
        aria-expanded={opened}
        aria-controls={details}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
        <span className={classes.rowWords}>
          <span className={classes.rowTitle} dir="auto">
            {about.title}
          </span>
          <span className={classes.sub}>
            {about.teacherName} · <RelativeTime at={person.firstJoin} /> ·{' '}
            {t('analytics.own.of', {
              present: lasting(attendance.presentMillis),
              all: lasting(about.durationMillis),
            })}
          </span>
          <ShareBar value={attendance.share} />
          <span className={classes.sub}>
            {tn('analytics.messages', person.messages)} · {tn('analytics.hands', person.hands)}
            {person.stageMillis > 0 && <> · {t('analytics.onStage', { time: lasting(person.stageMillis) })}</>}
            {engagement && <> · {t('analytics.score', { score: points(engagement.score) })}</>}
          </span>
        </span>
        <span className={classes.rowNumber}>
          {share(attendance.share)}
          <AttendedMark attended={attendance.attended} />
        </span>
      </button>
      <div id={details} hidden={!opened}>
        <AttendeeDetails person={person} />
      </div>
    </li>
  )
}
