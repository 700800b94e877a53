import { useEffect, useState, type RefObject } from 'react'
import { liveClient } from '@/live'
import { HlsPlayer, IDLE_PLAYER, type RecordedSpan } from '@/media'
import { useValue, Value } from '@/shared/value'
import { playback } from '../api'
import type { TravelClock } from '../TravelClock'

const IDLE = new Value(IDLE_PLAYER)
const NONE = new Value<readonly RecordedSpan[]>([])

/**
 * The recording in a video element, led by the clock.
 *
 * @param startedAt when it begins, for browsers that do not tell what they know of its playlist
 */
export function useRecording(
  video: RefObject<HTMLVideoElement | null>,
  classId: string,
  clock: TravelClock,
  startedAt: number,
) {
  const [player, setPlayer] = useState<HlsPlayer>()
  useEffect(() => {
    const element = video.current
    if (!element) return
    const created = new HlsPlayer({
      video: element,
      fetchGrant: () => playback(classId),
      clockOffset: () => liveClient.clockOffset.current,
      paused: true,
    })
    setPlayer(created)
    return () => {
      clock.show(undefined, [])
      created.close()
      setPlayer(undefined)
    }
  }, [video, classId, clock])

  const spans = useValue(player?.spans ?? NONE)
  useEffect(() => {
    const element = video.current
    if (!element || !player) return
    if (spans.length > 0) {
      clock.show(element, spans)
      return
    }
    const known = () => {
      if (player.spans.current.length === 0 && Number.isFinite(element.duration) && element.duration > 0)
        clock.show(element, [{ at: startedAt, seconds: 0, length: element.duration }])
    }
    known()
    element.addEventListener('durationchange', known)
    return () => element.removeEventListener('durationchange', known)
  }, [video, player, spans, clock, startedAt])
  return useValue(player?.state ?? IDLE)
}
