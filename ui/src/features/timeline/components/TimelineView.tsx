import { Button, Switch } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { useTimeline } from '../hooks/useTimeline'
import { narrows, NO_FILTER, type Filter } from '../filter'
import type { Scope } from '../scope'
import { EntryList } from './EntryList'
import classes from './Timeline.module.css'
import { Failed, NoEvents, RowsSkeleton } from './TimelineStates'

interface Props {
  scope: Scope
  filter: Filter
  onFilter: (change: Partial<Filter>) => void
  /** what stands above the events, once they may be seen */
  children: (entries: readonly TimelineEntry[]) => ReactNode
}

/** A timeline with what is asked of it, at the head of which new events arrive. */
export function TimelineView({ scope, filter, onFilter, children }: Props) {
  const [following, setFollowing] = useState(false)
  const timeline = useTimeline(scope, filter, following)
  const { stretch, stale, error, fresh, showNews } = timeline

  if (!stretch && error) return <Failed error={error} onRetry={timeline.retry} retrying={timeline.retrying} />
  const show = () => {
    showNews()
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  return (
    <>
      {children(stretch?.entries ?? NONE)}
      {!filter.oldestFirst && (
        <div className={classes.tail}>
          <span role="status">
            {fresh > 0 && (
              <Button
                className={classes.news!}
                size="compact-md"
                radius="xl"
                leftSection={<IconArrowUp size={16} />}
                onClick={show}
              >
                {tn('timeline.news', fresh)}
              </Button>
            )}
          </span>
          <Switch
            size="sm"
            labelPosition="left"
            label={t('timeline.follow')}
            checked={following}
            onChange={(event) => setFollowing(event.currentTarget.checked)}
          />
        </div>
      )}
      {!stretch ? (
        <RowsSkeleton />
      ) : stretch.entries.length === 0 ? (
        <NoEvents
          filtered={narrows(filter)}
          onClear={() => onFilter({ ...NO_FILTER, oldestFirst: filter.oldestFirst })}
        />
      ) : (
        <div className={classes.stretch} data-stale={stale || undefined}>
          <EntryList
            scope={scope}
            stretch={stretch}
            filter={filter}
            loading={timeline.loading}
            failed={timeline.failed}
            onMore={(way) => void timeline.more(way)}
            onFilter={onFilter}
          />
        </div>
      )}
    </>
  )
}

const NONE: TimelineEntry[] = []
