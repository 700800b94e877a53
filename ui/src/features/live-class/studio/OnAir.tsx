import { Tooltip } from '@mantine/core'
import { IconMicrophoneOff, IconPointFilled, IconScreenShare } from '@tabler/icons-react'
import type { ClassView } from '@/contracts/contracts'
import type { Capture, PublisherStatus } from '@/media'
import { t } from '@/shared/i18n'
import { LiveBadge } from '@/shared/ui'
import { useValue } from '@/shared/value'
import stage from '../stage/Stage.module.css'
import { healthMessage, healthOf } from './health'
import { Preview } from './Preview'
import classes from './Studio.module.css'

interface Props {
  view: ClassView
  capture: Capture | undefined
  status: PublisherStatus
}

/** The teacher's own picture while live, with how it gets out. */
export function OnAir({ view, capture, status }: Props) {
  const message = healthMessage(status)
  return (
    <Preview capture={capture}>
      <div className={stage.topLeft}>
        {status.state === 'live' && <LiveBadge />}
        <HealthChip status={status} />
        {view.recording?.status === 'RECORDING' && (
          <span className={stage.chip}>
            <IconPointFilled size={12} color="#f4727b" aria-hidden="true" />
            {t('studio.recording')}
          </span>
        )}
      </div>
      {capture && <SourceChips capture={capture} />}
      {message && (
        <div className={classes.message} role="status">
          {message}
        </div>
      )}
    </Preview>
  )
}

function HealthChip({ status }: { status: PublisherStatus }) {
  const health = healthOf(status)
  const rate = (status.bitsPerSecond / 1e6).toFixed(1)
  const details = [
    t('studio.health.bitrate', { rate }),
    status.droppedSeconds >= 1 && t('studio.health.dropped', { seconds: Math.round(status.droppedSeconds) }),
  ].filter(Boolean)
  return (
    <Tooltip label={[t('studio.health'), ...details].join(' · ')}>
      <span
        className={classes.health}
        data-state={health.level}
        data-testid="publisher-health"
        data-publisher-state={status.state}
        data-bits-per-second={status.bitsPerSecond}
        data-backlog-seconds={status.backlogSeconds.toFixed(1)}
        data-dropped-seconds={status.droppedSeconds.toFixed(1)}
      >
        {health.text}
        {status.state === 'live' && ` · ${t('studio.health.bitrate', { rate })}`}
      </span>
    </Tooltip>
  )
}

function SourceChips({ capture }: { capture: Capture }) {
  const { microphone, screen } = useValue(capture.state)
  if (microphone.on && !microphone.problem && !screen.on) return null
  const silent = !microphone.on || microphone.problem
  return (
    <div className={classes.muted}>
      {silent ? <IconMicrophoneOff size={16} aria-hidden="true" /> : <IconScreenShare size={16} aria-hidden="true" />}
      {silent ? t('studio.muted') : t('studio.sharing')}
    </div>
  )
}
