import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { clockTime } from '@/shared/time'
import classes from './ClassRow.module.css'

interface Props {
  view: ClassView
  /** the narrow column in front */
  lead?: ReactNode
  detail: ReactNode
  action?: ReactNode
}

/** One class as a line of a list; the line leads to it, its action does something else. */
export function ClassRow({ view, lead, detail, action }: Props) {
  return (
    <li className={classes.row}>
      {lead ?? <StartTime view={view} />}
      <div className={classes.words}>
        <div className={classes.title}>
          <Link to={`/classes/${view.classId}`} className={classes.link!}>
            {view.title}
          </Link>
        </div>
        <Text size="sm" c="dimmed" component="div" className={classes.detail!}>
          {detail}
        </Text>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </li>
  )
}

function StartTime({ view }: { view: ClassView }) {
  return (
    <div className={classes.lead}>
      <time dateTime={view.startsAt} className={classes.clock}>
        {clockTime(Date.parse(view.startsAt))}
      </time>
      <Text size="sm" c="dimmed">
        {t('upcoming.minutes', { minutes: view.durationMinutes })}
      </Text>
    </div>
  )
}
