import { Button, Tooltip } from '@mantine/core'
import { useFullscreenElement } from '@mantine/hooks'
import { IconPlayerSkipForward, IconVolume } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ClassView } from '@/contracts/contracts'
import type { LiveScreenState, PlayerState } from '@/media'
import { t } from '@/shared/i18n'
import { LiveBadge } from '@/shared/ui'
import { ConnectionButton } from '../connection/ConnectionButton'
import { useLiveScreen } from '../hooks/useLiveScreen'
import { useScreenSound } from '../hooks/useScreenSound'
import { useShortcuts } from '@/shared/ui/useShortcuts'
import { FullscreenButton, SoundControl } from './controls'
import { LiveSlate } from './LiveSlate'
import classes from './Stage.module.css'

const FAR_BEHIND_MILLIS = 5_000

interface Props {
  view: ClassView
  active: boolean
  /** the student may speak soon */
  interactive: boolean
  /** the teacher's own picture, while this person is on stage */
  onStage: MediaStream | undefined
}

/** The live picture with what belongs to it: slates, sound, how far it is behind. */
export function LiveStage({ view, active, interactive, onStage }: Props) {
  const pictures = useRef<HTMLDivElement>(null)
  const { screen, state: shown } = useLiveScreen(pictures, {
    classId: view.classId,
    active,
    meshShare: view.settings.meshShare,
    interactive,
    mark: (video, onTop) => {
      video.className = classes.video!
      video.ariaLabel = t('player.video', { title: view.title })
      if (onTop) video.dataset.testid = 'live-video'
      else delete video.dataset.testid
    },
  })
  const state = pictureOf(shown)
  const sound = useScreenSound(screen)
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>()
  useShortcuts({ f: () => void toggle(), s: sound.toggleMuted })

  useEffect(() => screen?.setStage(onStage), [screen, onStage])
  useEffect(() => {
    if (view.stream === 'ONLINE') screen?.pictureIsThere()
  }, [view.stream, screen])

  const latency = state.latencyMillis
  return (
    <div className={classes.stage} ref={ref}>
      <div ref={pictures} className={classes.pictures} data-delivery={shown.showing} />
      <LiveSlate view={view} player={state} />
      <div className={classes.topLeft}>
        <LiveBadge />
        {latency !== undefined && (
          <Tooltip label={t('player.behind.hint')}>
            <span className={classes.chip}>{t('player.behind', { seconds: (latency / 1000).toFixed(1) })}</span>
          </Tooltip>
        )}
      </div>
      {shown.soundBlocked && state.phase === 'playing' && (
        <Button
          className={classes.soundButton!}
          size="md"
          radius="xl"
          color="dark"
          leftSection={<IconVolume size={20} />}
          onClick={() => screen?.playWithSound()}
        >
          {t('player.tapForSound')}
        </Button>
      )}
      <div className={classes.bar} role="group" aria-label={t('player.controls')}>
        <SoundControl sound={sound} onUnmute={() => screen?.playWithSound()} />
        <span className={classes.spacer} />
        {latency !== undefined && latency > FAR_BEHIND_MILLIS && (
          <Button
            size="compact-sm"
            variant="white"
            color="dark"
            leftSection={<IconPlayerSkipForward size={16} />}
            onClick={() => screen?.seekToLive()}
          >
            {t('player.toLive')}
          </Button>
        )}
        <ConnectionButton screen={shown} />
        <FullscreenButton fullscreen={fullscreen} onToggle={() => void toggle()} />
      </div>
    </div>
  )
}

/** The stage and the mesh have no distance to speak of, and say nothing that HLS would not say. */
function pictureOf({ showing, stage, hls, mesh }: LiveScreenState): PlayerState {
  if (stage === 'on') return { ...hls, phase: 'playing', reason: undefined, latencyMillis: undefined }
  if (stage === 'leaving' && hls.phase === 'loading') return { ...hls, phase: 'recovering' }
  if (showing !== 'mesh') return hls
  const phase = mesh.phase === 'recovering' && hls.phase !== 'playing' ? 'recovering' : 'playing'
  return { ...hls, phase, reason: undefined, latencyMillis: undefined }
}
