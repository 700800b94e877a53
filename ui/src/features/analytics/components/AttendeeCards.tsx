import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { AttendeeReport } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { lasting, points, share } from '../words'
import { AttendedMark } from './AttendedMark'
import { AttendeeDetails } from './AttendeeDetails'
import classes from './Report.module.css'
import { ShareBar } from './ShareBar'

/** The same as the table, for a narrow window. */
export function AttendeeCards({ people }: { people: readonly AttendeeReport[] }) {
  return (
    <ul className={classes.rows}>
      {people.map((person) => (
        <Card key={person.accountId} person={person} />
      ))}
    </ul>
  )
}

function Card({ person }: { person: AttendeeReport }) {
  const [opened, setOpened] = useState(false)
  const details = useId()
  const { attendance, other, engagement } = person
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
            {person.displayName}
          </span>
          <span className={classes.sub}>
            {t(`analytics.role.${person.role}`)} · {lasting(attendance.presentMillis)}
          </span>
          <ShareBar value={attendance.share} />
          <span className={classes.sub}>
            {tn('analytics.messages', person.messages)} · {tn('analytics.hands', person.hands)}
            {engagement && <> · {t('analytics.score', { score: points(engagement.score) })}</>}
          </span>
        </span>
        <span className={classes.rowNumber}>
          {share(attendance.share)}
          <AttendedMark attended={attendance.attended} />
          {other && (
            <span className={classes.other} data-differs={other.attended !== attendance.attended || undefined}>
              {share(other.share)} <AttendedMark attended={other.attended} />
            </span>
          )}
        </span>
      </button>
      <div id={details} hidden={!opened}>
        <AttendeeDetails person={person} />
      </div>
    </li>
  )
}
