import type { AttendanceResult, AttendeeReport } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { clockSeconds, lasting } from '../words'
import { EngagementParts } from './EngagementParts'
import classes from './Report.module.css'

/** What the numbers about somebody are made of: when they were there, and what they did. */
export function AttendeeDetails({ person }: { person: AttendeeReport }) {
  return (
    <div className={classes.details}>
      <div>
        <h3 className={classes.detailTitle}>{t('analytics.intervals.title')}</h3>
        <Intervals result={person.attendance} />
        {person.other && (
          <>
            <h3 className={classes.detailTitle}>{t('analytics.intervals.other')}</h3>
            <Intervals result={person.other} />
          </>
        )}
      </div>
      {person.engagement && (
        <div>
          <h3 className={classes.detailTitle}>{t('analytics.engagement.title')}</h3>
          <EngagementParts engagement={person.engagement} />
        </div>
      )}
    </div>
  )
}

function Intervals({ result }: { result: AttendanceResult }) {
  if (result.intervals.length === 0) return <p className={classes.lead}>{t('analytics.intervals.none')}</p>
  return (
    <ol className={classes.intervals}>
      {result.intervals.map(({ from, to, end }) => (
        <li key={from}>
          <span>
            {to === null
              ? t('analytics.intervals.since', { from: clockSeconds(from) })
              : t('analytics.intervals.from', { from: clockSeconds(from), to: clockSeconds(to) })}
          </span>
          <span className={classes.sub}>{end === null ? t('analytics.present') : t(`analytics.interval.${end}`)}</span>
          {to !== null && <span className={classes.points}>{lasting(Date.parse(to) - Date.parse(from))}</span>}
        </li>
      ))}
    </ol>
  )
}
