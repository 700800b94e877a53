import { useEffect, useState, type RefObject } from 'react'
import { liveClient } from '@/live'
import { HlsPlayer, IDLE_PLAYER } from '@/media'
import { useValue, Value } from '@/shared/value'
import { classApi } from '../api'

const IDLE = new Value(IDLE_PLAYER)

/** A player in the video element while `active`. */
export function usePlayer(video: RefObject<HTMLVideoElement | null>, classId: string, active: boolean) {
  const [player, setPlayer] = useState<HlsPlayer>()
  useEffect(() => {
    const element = video.current
    if (!active || !element) return
    const created = new HlsPlayer({
      video: element,
      fetchGrant: () => classApi.playback(classId),
      clockOffset: () => liveClient.clockOffset.current,
    })
    setPlayer(created)
    return () => {
      created.close()
      setPlayer(undefined)
    }
  }, [video, classId, active])
  const state = useValue(player?.state ?? IDLE)
  return { player, state }
}
