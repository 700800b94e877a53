import { useCallback } from 'react'
import type { LiveScreen, SoundState } from '@/media'
import { useValue, Value } from '@/shared/value'
import { rememberedVolume, rememberVolume } from './useVideoSound'

const QUIET = new Value<SoundState>({ volume: rememberedVolume(), muted: false, blocked: false })

/** Volume and mute of the live picture, whichever way it comes; the volume is remembered. */
export function useScreenSound(screen: LiveScreen | undefined) {
  const { volume, muted, blocked } = useValue(screen?.sound.state ?? QUIET)
  const setVolume = useCallback(
    (next: number) => {
      screen?.sound.setVolume(next)
      rememberVolume(next)
    },
    [screen],
  )
  const toggleMuted = useCallback(() => screen?.sound.setMuted(!screen.sound.state.current.muted), [screen])
  return { volume, muted: muted || blocked, setVolume, toggleMuted }
}
