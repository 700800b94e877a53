import { useCallback, useEffect, useState, type RefObject } from 'react'

const EVENTS = ['timeupdate', 'durationchange', 'play', 'pause', 'ratechange', 'seeking', 'ended']

/** Position, speed and play state of a recording, as the video element says itself. */
export function usePlayback(video: RefObject<HTMLVideoElement | null>) {
  const [state, setState] = useState({ time: 0, duration: 0, playing: false, rate: 1 })
  useEffect(() => {
    const element = video.current
    if (!element) return
    const update = () =>
      setState({
        time: element.currentTime,
        duration: Number.isFinite(element.duration) ? element.duration : 0,
        playing: !element.paused,
        rate: element.playbackRate,
      })
    for (const event of EVENTS) element.addEventListener(event, update)
    return () => {
      for (const event of EVENTS) element.removeEventListener(event, update)
    }
  }, [video])

  const toggle = useCallback(() => {
    const element = video.current
    if (!element) return
    if (element.paused) void element.play().catch(() => {})
    else element.pause()
  }, [video])
  const seek = useCallback(
    (seconds: number) => {
      if (video.current) video.current.currentTime = seconds
    },
    [video],
  )
  const skip = useCallback(
    (seconds: number) => {
      const element = video.current
      if (element) element.currentTime = Math.max(0, Math.min(element.duration || 0, element.currentTime + seconds))
    },
    [video],
  )
  const setRate = useCallback(
    (rate: number) => {
      if (video.current) video.current.playbackRate = rate
    },
    [video],
  )
  return { ...state, toggle, seek, skip, setRate }
}
