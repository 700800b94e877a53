import { Button, Menu, Slider } from '@mantine/core'
import { useFullscreenElement } from '@mantine/hooks'
import { IconPlayerPause, IconPlayerPlay, IconRewindBackward10, IconRewindForward10 } from '@tabler/icons-react'
import { type RefObject } from 'react'
import { t } from '@/shared/i18n'
import { timecode } from '@/shared/time'
import { usePlayer } from '../hooks/usePlayer'
import { useShortcuts } from '@/shared/ui/useShortcuts'
import { useVideoSound } from '../hooks/useVideoSound'
import { FullscreenButton, OverlayButton, SoundControl } from '../stage/controls'
import { Slate } from '../stage/Slate'
import classes from '../stage/Stage.module.css'
import { usePlayback } from './usePlayback'

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2]

interface Props {
  video: RefObject<HTMLVideoElement | null>
  classId: string
  title: string
}

export function RecordingPlayer({ video, classId, title }: Props) {
  const { state } = usePlayer(video, classId, true)
  const playback = usePlayback(video)
  const sound = useVideoSound(video)
  const { ref, toggle: toggleFullscreen, fullscreen } = useFullscreenElement<HTMLDivElement>()
  useShortcuts({
    ' ': playback.toggle,
    k: playback.toggle,
    arrowleft: () => playback.skip(-10),
    arrowright: () => playback.skip(10),
    f: () => void toggleFullscreen(),
    s: sound.toggleMuted,
  })
  return (
    <div className={classes.stage} ref={ref} data-show-controls={!playback.playing || undefined}>
      <video
        ref={video}
        className={classes.video}
        playsInline
        aria-label={t('player.recording', { title })}
        data-testid="recording-video"
        onClick={playback.toggle}
      />
      {state.phase === 'refused' && <Slate title={t('watch.refused.title')} />}
      {(state.phase === 'loading' || state.phase === 'waiting') && <Slate title={t('player.loading')} />}
      <div className={classes.bar} style={{ paddingTop: 48 }} role="group" aria-label={t('player.controls')}>
        <Slider
          className={classes.seek!}
          size={4}
          thumbSize={14}
          color="indigo.4"
          min={0}
          max={Math.max(1, playback.duration)}
          step={1}
          label={(seconds) => timecode(seconds * 1000)}
          thumbLabel={t('player.seek')}
          thumbValueText={timecode(playback.time * 1000)}
          value={playback.time}
          onChange={playback.seek}
        />
        <OverlayButton
          label={playback.playing ? t('player.pause') : t('player.play')}
          shortcut="Space"
          onClick={playback.toggle}
        >
          {playback.playing ? <IconPlayerPause size={22} /> : <IconPlayerPlay size={22} />}
        </OverlayButton>
        <OverlayButton label={t('player.back10')} onClick={() => playback.skip(-10)}>
          <IconRewindBackward10 size={22} />
        </OverlayButton>
        <OverlayButton label={t('player.forward10')} onClick={() => playback.skip(10)}>
          <IconRewindForward10 size={22} />
        </OverlayButton>
        <SoundControl sound={sound} />
        <span className={classes.time} data-testid="recording-time">
          {timecode(playback.time * 1000)} / {timecode(playback.duration * 1000)}
        </span>
        <span className={classes.spacer} />
        <Menu position="top-end" withinPortal={false} width={120}>
          <Menu.Target>
            <Button
              className={classes.overlayButton!}
              variant="transparent"
              size="compact-md"
              aria-label={t('player.speed')}
            >
              {playback.rate}×
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {SPEEDS.map((rate) => (
              <Menu.Item key={rate} fw={rate === playback.rate ? 650 : 400} onClick={() => playback.setRate(rate)}>
                {rate}×
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <FullscreenButton fullscreen={fullscreen} onToggle={() => void toggleFullscreen()} />
      </div>
    </div>
  )
}
