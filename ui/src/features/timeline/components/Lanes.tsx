import { IconAffiliate, IconBroadcast, IconHandStop, IconMicrophone2, type Icon } from '@tabler/icons-react'
import { useState, type PointerEvent } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { exactTime } from '@/shared/time'
import { LANE_NAMES, nearestMark, type Lane, type Mark, type Peak } from '../marks'
import classes from './LookBack.module.css'

interface Props {
  marks: readonly Mark[]
  peaks: readonly Peak[]
  /** where the time is, 0 to 1 */
  share: number
  onPick: (entry: Pick<TimelineEntry, 'at' | 'position'>) => void
  onSeek: (share: number) => void
}

const ICONS: Record<Lane, Icon> = {
  stage: IconMicrophone2,
  hands: IconHandStop,
  mesh: IconAffiliate,
  picture: IconBroadcast,
}
const REACH_PIXELS = 12

/**
 * What stood out, below the time: for the eye and the pointer. The keyboard goes from mark to mark by the buttons, and
 * the list of events says the same in words.
 */
export function Lanes({ marks, peaks, share, onPick, onSeek }: Props) {
  const [pointed, setPointed] = useState<Mark>()
  const lanes = LANE_NAMES.filter((lane) => marks.some((mark) => mark.lane === lane))
  const find = (event: PointerEvent<HTMLElement>, lane: Lane) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const at = (event.clientX - left) / width
    return { at, mark: nearestMark(marks, at, REACH_PIXELS / width, lane) }
  }
  const press = (event: PointerEvent<HTMLElement>, lane: Lane) => {
    const { at, mark } = find(event, lane)
    if (mark) onPick(mark.entry)
    else onSeek(Math.min(1, Math.max(0, at)))
  }
  return (
    <div className={classes.lanes} aria-hidden="true">
      {peaks.length > 0 && (
        <svg className={classes.peaks} viewBox="0 0 1000 24" preserveAspectRatio="none">
          {peaks.map(({ left, width, height }) => (
            <rect
              key={left}
              x={left * 1000}
              y={24 - Math.max(3, height * 24)}
              width={Math.max(2, width * 1000 - 1)}
              height={Math.max(3, height * 24)}
            />
          ))}
        </svg>
      )}
      {lanes.map((lane) => {
        const LaneIcon = ICONS[lane]
        return (
          <div
            key={lane}
            className={classes.lane}
            data-lane={lane}
            onPointerMove={(event) => setPointed(find(event, lane).mark)}
            onPointerLeave={() => setPointed(undefined)}
            onPointerUp={(event) => press(event, lane)}
          >
            <LaneIcon size={13} className={classes.laneIcon} />
            {marks
              .filter((mark) => mark.lane === lane)
              .map((mark) => (
                <span
                  key={mark.entry.position}
                  className={classes.mark}
                  data-many={mark.count > 1 || undefined}
                  style={{ left: `${mark.left * 100}%` }}
                />
              ))}
          </div>
        )
      })}
      <span className={classes.needle} style={{ left: `${share * 100}%` }} />
      {pointed && (
        <span
          className={classes.tip}
          data-end={pointed.left > 0.5 || undefined}
          style={pointed.left > 0.5 ? { right: `${(1 - pointed.left) * 100}%` } : { left: `${pointed.left * 100}%` }}
        >
          {exactTime(Date.parse(pointed.entry.at))} · {pointed.entry.sentence}
          {pointed.count > 1 && ` ${t('lookBack.mark.more', { count: pointed.count - 1 })}`}
        </span>
      )}
      {peaks.length === 0 && lanes.length === 0 && <span className={classes.quiet}>{t('lookBack.marks.none')}</span>}
    </div>
  )
}
