import { useEffect, useRef, useState } from 'react'
import { liveClient } from '@/live'
import { HlsPlayer, IDLE_PLAYER, type PlayerState } from '@/media'
import { t } from '@/shared/i18n'
import { useValue, Value } from '@/shared/value'
import { demoApi } from '../api'
import { FirstPicture } from '../engine/FirstPicture'
import classes from './Demo.module.css'
import { PlayerCard } from './PlayerCard'
import { millisOf } from './words'

const IDLE = new Value<PlayerState>(IDLE_PLAYER)

/** The class by HLS. */
export function HlsPanel({ classId }: { classId: string }) {
  const video = useRef<HTMLVideoElement>(null)
  const [player, setPlayer] = useState<HlsPlayer>()
  const [first] = useState(() => new FirstPicture())
  const [took, setTook] = useState<number>()
  const { phase, reason = '', latencyMillis, height } = useValue(player?.state ?? IDLE)
  useEffect(() => {
    const created = new HlsPlayer({
      video: video.current!,
      fetchGrant: () => demoApi.playback(classId),
      clockOffset: () => liveClient.clockOffset.current,
    })
    setPlayer(created)
    const stop = created.state.subscribe((state) => setTook(first.after(state.phase === 'playing')))
    return () => {
      stop()
      created.close()
    }
  }, [classId, first])
  const seconds = latencyMillis === undefined ? undefined : (latencyMillis / 1000).toFixed(1)
  return (
    <PlayerCard
      name={t('demo.players.hls')}
      text={t('demo.players.hls.text')}
      rows={[
        [t('demo.players.state'), t(`demo.players.phase.${phase}`, { reason })],
        [
          t('demo.players.behind'),
          seconds === undefined ? t('demo.unknown') : t('demo.players.behind.value', { seconds }),
        ],
        [t('demo.players.first'), millisOf(took)],
        [
          t('demo.figure.picture'),
          height === undefined ? t('demo.unknown') : t('demo.players.lines', { lines: String(height) }),
        ],
      ]}
    >
      <div className={classes.screen}>
        <video
          ref={video}
          className={classes.video}
          aria-label={t('demo.players.video', { way: t('demo.players.hls') })}
          data-testid="hls"
          muted
          playsInline
        />
      </div>
    </PlayerCard>
  )
}
