import { ActionIcon, Menu, Button, Slider, Tooltip } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { exactTime, timecode } from '@/shared/time'
import { useValue } from '@/shared/value'
import type { Mark, Peak } from '../marks'
import { SPEEDS, type Range, type TravelClock } from '../TravelClock'
import { Lanes } from './Lanes'
import classes from './LookBack.module.css'

interface Props {
  clock: TravelClock
  range: Range
  marks: readonly Mark[]
  peaks: readonly Peak[]
  /** there are more than are marked */
  cut: boolean
  onPick: (entry: Pick<TimelineEntry, 'at' | 'position'>) => void
  onBeside: (way: 'before' | 'after') => void
}

/** Goes through the time of a class: by hand, from mark to mark, or as it passes. */
export function Scrubber({ clock, range, marks, peaks, cut, onPick, onBeside }: Props) {
  const { at, playing, speed } = useValue(clock.state)
  const length = range.to - range.from
  const into = Math.min(length, Math.max(0, at - range.from))
  return (
    <div className={classes.scrubber} role="group" aria-label={t('lookBack.control')}>
      <div className={classes.transport}>
        <Press label={t('lookBack.mark.before')} onClick={() => onBeside('before')}>
          <IconPlayerSkipBack size={20} />
        </Press>
        <Press
          label={t(playing ? 'player.pause' : 'player.play')}
          shortcut="Space"
          strong
          onClick={() => clock.toggle()}
        >
          {playing ? <IconPlayerPause size={22} /> : <IconPlayerPlay size={22} />}
        </Press>
        <Press label={t('lookBack.mark.after')} onClick={() => onBeside('after')}>
          <IconPlayerSkipForward size={20} />
        </Press>
        <span className={classes.clock} data-testid="look-back-time">
          {timecode(into)} / {timecode(length)}
        </span>
        <Menu width={120} position="top-end">
          <Menu.Target>
            <Button variant="default" size="compact-md" aria-label={t('lookBack.speed', { speed })}>
              {speed}×
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {SPEEDS.map((one) => (
              <Menu.Item key={one} fw={one === speed ? 650 : 400} onClick={() => clock.setSpeed(one)}>
                {one}×
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={classes.track}>
        <Slider
          size={6}
          thumbSize={18}
          min={0}
          max={length}
          step={1_000}
          label={(value) => timecode(value)}
          thumbLabel={t('lookBack.scrub')}
          thumbValueText={t('lookBack.scrub.value', {
            into: timecode(into),
            time: exactTime(range.from + into),
          })}
          value={into}
          onChange={(value) => clock.seek(range.from + value)}
        />
        <Lanes
          marks={marks}
          peaks={peaks}
          share={length === 0 ? 0 : into / length}
          onPick={onPick}
          onSeek={(share) => clock.seek(range.from + share * length)}
        />
      </div>
      <p className={classes.keys}>{t('lookBack.keys')}</p>
      {cut && <p className={classes.quiet}>{t('lookBack.marks.cut')}</p>}
    </div>
  )
}

interface PressProps {
  label: string
  shortcut?: string
  strong?: boolean
  onClick: () => void
  children: ReactNode
}

function Press({ label, shortcut, strong = false, onClick, children }: PressProps) {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label}>
      <ActionIcon
        variant={strong ? 'filled' : 'default'}
        size={40}
        radius="xl"
        aria-label={label}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
