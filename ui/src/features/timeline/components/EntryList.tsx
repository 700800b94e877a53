import { Button, Loader } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect, useEffectEvent, useState } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { dayName } from '@/shared/time'
import type { Filter } from '../filter'
import type { Scope } from '../scope'
import type { Stretch, Way } from '../stretch'
import { EntryRow } from './EntryRow'
import classes from './Timeline.module.css'

interface Props {
  scope: Scope
  stretch: Stretch
  filter: Filter
  loading: Way | undefined
  failed: Way | undefined
  onMore: (way: Way) => void
  onFilter: (change: Partial<Filter>) => void
}

/** Events in order, under their days; more are read when an end comes near. */
export function EntryList({ scope, stretch, filter, loading, failed, onMore, onFilter }: Props) {
  const { oldestFirst } = filter
  const [opened, setOpened] = useState<string>()
  const entries = oldestFirst ? stretch.entries : stretch.entries.toReversed()
  const above: Way = oldestFirst ? 'older' : 'newer'
  const below: Way = oldestFirst ? 'newer' : 'older'
  const end = (way: Way) => (
    <End
      key={way}
      way={way}
      shown={stretch[way]}
      loading={loading === way}
      failed={failed === way}
      edge={way === 'older' ? stretch.entries[0]?.position : stretch.entries.at(-1)?.position}
      onMore={onMore}
    />
  )
  return (
    <>
      {end(above)}
      {daysOf(entries).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ol className={classes.list} reversed={!oldestFirst}>
            {ofDay.map((entry) => (
              <EntryRow
                key={entry.position}
                scope={scope}
                entry={entry}
                opened={opened === entry.messageId}
                onToggle={setOpened}
                onFilter={onFilter}
              />
            ))}
          </ol>
        </section>
      ))}
      {end(below)}
    </>
  )
}

function daysOf(entries: readonly TimelineEntry[]): { day: string; entries: TimelineEntry[] }[] {
  const days: { day: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const day = dayName(Date.parse(entry.at), Date.now())
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

interface EndProps {
  way: Way
  shown: boolean
  loading: boolean
  failed: boolean
  /** the position from which it would go on */
  edge: number | undefined
  onMore: (way: Way) => void
}

/** Reads on by itself when it comes into view; the button is for who gets there by keyboard, or after a failure. */
function End({ way, shown, loading, failed, edge, onMore }: EndProps) {
  const { ref, entry } = useIntersection({ rootMargin: '400px' })
  const near = shown && entry?.isIntersecting === true && !failed
  const more = useEffectEvent(() => onMore(way))
  useEffect(() => {
    if (near && !loading) more()
  }, [near, loading, edge])
  if (!shown) return null
  return (
    <div ref={ref} className={classes.end} data-way={way}>
      {failed && <span role="alert">{t('timeline.more.failed')}</span>}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={loading ? <Loader size={14} /> : undefined}
        onClick={() => onMore(way)}
      >
        {t(`timeline.more.${way}`)}
      </Button>
    </div>
  )
}
