import { ActionIcon, Loader } from '@mantine/core'
import { IconMovieOff, IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import type { RecordingView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { useRecording } from '../hooks/useRecording'
import { usePlaying } from '../hooks/useTravel'
import type { TravelClock } from '../TravelClock'
import classes from './LookBack.module.css'

interface Props {
  classId: string
  title: string
  /** only one that can be watched */
  recording: RecordingView | undefined
  live: boolean
  clock: TravelClock
}

/** The picture of the moment; or why there is none. */
export function RecordingAt({ recording, live, ...rest }: Props) {
  return (
    <section className={classes.picture} aria-label={t('lookBack.recording')}>
      {recording ? (
        <Recording {...rest} startedAt={Date.parse(recording.startedAt)} />
      ) : (
        <Slate icon={<IconMovieOff size={26} />}>
          {t(live ? 'lookBack.recording.live' : 'lookBack.recording.none')}
        </Slate>
      )}
    </section>
  )
}

type RecordingProps = Omit<Props, 'recording' | 'live'> & { startedAt: number }

function Recording({ classId, title, clock, startedAt }: RecordingProps) {
  const video = useRef<HTMLVideoElement>(null)
  const { phase } = useRecording(video, classId, clock, startedAt)
  const [muted, setMuted] = useState(false)
  const playing = usePlaying(clock)
  return (
    <>
      <video
        ref={video}
        playsInline
        muted={muted}
        aria-label={t('player.recording', { title })}
        data-testid="look-back-video"
        onClick={() => clock.toggle()}
      />
      {phase === 'refused' && <Slate>{t('watch.refused.title')}</Slate>}
      {(phase === 'loading' || phase === 'waiting') && (
        <Slate icon={<Loader size={26} color="white" type="dots" />}>{t('player.loading')}</Slate>
      )}
      <ActionIcon
        className={classes.sound!}
        variant="transparent"
        size={40}
        aria-label={t(muted ? 'player.unmute' : 'player.mute')}
        data-quiet={playing || undefined}
        onClick={() => setMuted(!muted)}
      >
        {muted ? <IconVolumeOff size={22} /> : <IconVolume size={22} />}
      </ActionIcon>
    </>
  )
}

function Slate({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.slate}>
      {icon}
      <p>{children}</p>
    </div>
  )
}
