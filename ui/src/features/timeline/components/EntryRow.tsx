import { IconChevronRight } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { Link } from 'react-router'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { absoluteTime, exactTime } from '@/shared/time'
import type { Filter } from '../filter'
import { kindText } from '../kinds'
import type { Scope } from '../scope'
import { actorOf } from '../words'
import { ContextIcon } from './ContextIcon'
import { EntryDetails } from './EntryDetails'
import classes from './Timeline.module.css'

interface Props {
  scope: Scope
  entry: TimelineEntry
  opened: boolean
  onToggle: (messageId: string | undefined) => void
  onFilter: (change: Partial<Filter>) => void
}

/** One event: when, what, by whom; opens to what led to it and to what is stored. */
export const EntryRow = memo(function EntryRow({ scope, entry, opened, onToggle, onFilter }: Props) {
  const details = useId()
  const at = Date.parse(entry.at)
  return (
    <li className={classes.entry} data-opened={opened || undefined} data-position={entry.position}>
      <button
        type="button"
        className={classes.row}
        aria-expanded={opened}
        aria-controls={opened ? details : undefined}
        onClick={() => onToggle(opened ? undefined : entry.messageId)}
      >
        <time className={classes.time} dateTime={entry.at} title={absoluteTime(at)}>
          {exactTime(at)}
        </time>
        <ContextIcon context={entry.context} />
        <span className={classes.words}>
          <span className={classes.sentence} dir="auto">
            {entry.sentence}
          </span>
          <span className={classes.facts}>
            <span>{kindText(entry.kind)}</span>
            <span dir="auto">{t('timeline.by', { name: actorOf(entry) })}</span>
            {scope === 'platform' && entry.classTitle !== null && <span dir="auto">{entry.classTitle}</span>}
          </span>
        </span>
        <IconChevronRight size={18} className={classes.chevron} aria-hidden="true" />
      </button>
      {opened && (
        <div id={details} className={classes.details}>
          <EntryDetails scope={scope} entry={entry} onFilter={onFilter} />
          {scope === 'platform' && entry.classId !== null && (
            <p className={classes.classLink}>
              <Link to={`/classes/${entry.classId}/timeline`}>
                {t('timeline.ofClass', { title: entry.classTitle ?? t('timeline.class') })}
              </Link>
            </p>
          )}
        </div>
      )}
    </li>
  )
})
