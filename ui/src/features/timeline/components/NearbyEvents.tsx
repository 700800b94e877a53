import { useEffect, useRef } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { exactTime } from '@/shared/time'
import { LoadError } from '@/shared/ui'
import { ContextIcon } from './ContextIcon'
import classes from './LookBack.module.css'
import { Part, PartSkeleton } from './Part'

interface Props {
  entries: readonly TimelineEntry[] | undefined
  /** of the last event before the moment */
  position: number | undefined
  error: unknown
  onRetry: () => void
  onPick: (entry: TimelineEntry) => void
}

/** What happened around the moment; what had not happened yet is fainter. */
export function NearbyEvents({ entries, position, error, onRetry, onPick }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = scroll.current
    const here = box?.querySelector<HTMLElement>('[aria-current]')
    // the page itself must not move
    if (box && here) box.scrollTop = here.offsetTop - box.clientHeight / 2 + here.offsetHeight / 2
  }, [position, entries])
  return (
    <Part title={t('lookBack.events')}>
      {!entries ? (
        error ? (
          <LoadError error={error} onRetry={onRetry} />
        ) : (
          <PartSkeleton />
        )
      ) : (
        <div ref={scroll} className={classes.partBody} data-events>
          <ol className={classes.events} aria-label={t('lookBack.events')}>
            {entries.map((entry) => (
              <li key={entry.position}>
                <button
                  type="button"
                  className={classes.event}
                  aria-current={entry.position === position ? 'step' : undefined}
                  data-ahead={(position !== undefined && entry.position > position) || undefined}
                  onClick={() => onPick(entry)}
                >
                  <ContextIcon context={entry.context} size={15} />
                  <span className={classes.sentence} dir="auto">
                    {entry.sentence}
                  </span>
                  <time dateTime={entry.at}>{exactTime(Date.parse(entry.at))}</time>
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Part>
  )
}
