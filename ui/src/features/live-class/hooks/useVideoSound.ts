import { useCallback, useEffect, useState, type RefObject } from 'react'

const REMEMBERED = 'streamlet.volume'

export function rememberedVolume(): number {
  const stored = Number(localStorage.getItem(REMEMBERED) ?? 1)
  return stored >= 0 && stored <= 1 ? stored : 1
}

export function rememberVolume(volume: number): void {
  localStorage.setItem(REMEMBERED, String(volume))
}

/** Volume and mute of a video element, as it says itself; the volume is remembered. */
export function useVideoSound(video: RefObject<HTMLVideoElement | null>) {
  const [sound, setSound] = useState({ volume: rememberedVolume(), muted: false })
  useEffect(() => {
    const element = video.current
    if (!element) return
    element.volume = rememberedVolume()
    const update = () => setSound({ volume: element.volume, muted: element.muted })
    element.addEventListener('volumechange', update)
    return () => element.removeEventListener('volumechange', update)
  }, [video])

  const setVolume = useCallback(
    (volume: number) => {
      if (!video.current) return
      video.current.volume = volume
      video.current.muted = volume === 0
      rememberVolume(volume)
    },
    [video],
  )
  const toggleMuted = useCallback(() => {
    if (video.current) video.current.muted = !video.current.muted
  }, [video])
  return { ...sound, setVolume, toggleMuted }
}
