import { ActionIcon, Slider, Tooltip } from '@mantine/core'
import { IconMaximize, IconMinimize, IconVolume, IconVolumeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { t } from '@/shared/i18n'
import type { useVideoSound } from '../hooks/useVideoSound'
import classes from './Stage.module.css'

interface ButtonProps {
  label: string
  shortcut?: string
  onClick: () => void
  children: ReactNode
}

/** A control on the picture: white on a dark shade in both colour schemes. */
export function OverlayButton({ label, shortcut, onClick, children }: ButtonProps) {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label} withinPortal={false}>
      <ActionIcon
        className={classes.overlayButton!}
        variant="transparent"
        size={40}
        aria-label={label}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

interface SoundProps {
  sound: ReturnType<typeof useVideoSound>
  onUnmute?: () => void
}

export function SoundControl({ sound, onUnmute }: SoundProps) {
  const silent = sound.muted || sound.volume === 0
  const toggle = () => {
    if (silent && sound.volume === 0) sound.setVolume(0.5)
    else sound.toggleMuted()
    if (silent) onUnmute?.()
  }
  return (
    <>
      <OverlayButton label={silent ? t('player.unmute') : t('player.mute')} shortcut="S" onClick={toggle}>
        {silent ? <IconVolumeOff size={22} /> : <IconVolume size={22} />}
      </OverlayButton>
      <Slider
        className={classes.volume!}
        size={4}
        thumbSize={14}
        color="white"
        min={0}
        max={1}
        step={0.05}
        label={null}
        thumbLabel={t('player.volume')}
        value={silent ? 0 : sound.volume}
        onChange={sound.setVolume}
      />
    </>
  )
}

export function FullscreenButton({ fullscreen, onToggle }: { fullscreen: boolean; onToggle: () => void }) {
  return (
    <OverlayButton
      label={fullscreen ? t('player.exitFullscreen') : t('player.fullscreen')}
      shortcut="F"
      onClick={onToggle}
    >
      {fullscreen ? <IconMinimize size={22} /> : <IconMaximize size={22} />}
    </OverlayButton>
  )
}
