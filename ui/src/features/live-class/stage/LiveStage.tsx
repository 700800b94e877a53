import { Button, Tooltip } from '@mantine/core'
import { useFullscreenElement } from '@mantine/hooks'
import { IconPlayerSkipForward, IconVolume } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { LiveBadge } from '@/shared/ui'
import { usePlayer } from '../hooks/usePlayer'
import { useShortcuts } from '../hooks/useShortcuts'
import { useVideoSound } from '../hooks/useVideoSound'
import { FullscreenButton, SoundControl } from './controls'
import { LiveSlate } from './LiveSlate'
import classes from './Stage.module.css'

const FAR_BEHIND_MILLIS = 5_000

/** The live picture with what belongs to it: slates, sound, how far it is behind. */
export function LiveStage({ view, active }: { view: ClassView; active: boolean }) {
  const video = useRef<HTMLVideoElement>(null)
  const { player, state } = usePlayer(video, view.classId, active)
  const sound = useVideoSound(video)
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>()
  useShortcuts({ f: () => void toggle(), s: sound.toggleMuted })

  useEffect(() => {
    if (view.stream === 'ONLINE') player?.pictureIsThere()
  }, [view.stream, player])

  const latency = state.latencyMillis
  return (
    <div className={classes.stage} ref={ref}>
      <video
        ref={video}
        className={classes.video}
        playsInline
        aria-label={t('player.video', { title: view.title })}
        data-testid="live-video"
      />
      <LiveSlate view={view} player={state} />
      <div className={classes.topLeft}>
        <LiveBadge />
        {latency !== undefined && (
          <Tooltip label={t('player.behind.hint')}>
            <span className={classes.chip}>{t('player.behind', { seconds: (latency / 1000).toFixed(1) })}</span>
          </Tooltip>
        )}
      </div>
      {state.soundBlocked && state.phase === 'playing' && (
        <Button
          className={classes.soundButton!}
          size="md"
          radius="xl"
          color="dark"
          leftSection={<IconVolume size={20} />}
          onClick={() => void player?.playWithSound()}
        >
          {t('player.tapForSound')}
        </Button>
      )}
      <div className={classes.bar} role="group" aria-label={t('player.controls')}>
        <SoundControl sound={sound} onUnmute={() => void player?.playWithSound()} />
        <span className={classes.spacer} />
        {latency !== undefined && latency > FAR_BEHIND_MILLIS && (
          <Button
            size="compact-sm"
            variant="white"
            color="dark"
            leftSection={<IconPlayerSkipForward size={16} />}
            onClick={() => player?.seekToLive()}
          >
            {t('player.toLive')}
          </Button>
        )}
        <FullscreenButton fullscreen={fullscreen} onToggle={() => void toggle()} />
      </div>
    </div>
  )
}
