import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconDoorExit, IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { InvitationView } from '@/contracts/contracts'
import type { StageLinkState } from '@/media'
import { t } from '@/shared/i18n'
import { toast, toastError } from '@/shared/ui'
import { useValue } from '@/shared/value'
import { classApi } from '../api'
import type { Equipment } from '../studio/useStudio'
import classes from './Guests.module.css'
import { LinkMark } from './LinkMark'

interface Props {
  seat: InvitationView
  link: StageLinkState
  equipment: Equipment
}

/** What somebody on stage needs: to see that it is live, to be silent or unseen at once, and to leave by one press. */
export function GuestBar({ seat, link, equipment }: Props) {
  const { classId, invitationId } = seat
  const { camera, microphone } = useValue(equipment.capture.state)
  const [leaving, setLeaving] = useState(false)
  const own = useRef<{ microphone: boolean; camera: boolean }>({ microphone: seat.microphone, camera: seat.camera })
  useEffect(() => {
    if (own.current.microphone && !seat.microphone) toast(t('guest.muted'))
    if (own.current.camera && !seat.camera) toast(t('guest.cameraOff'))
    own.current = { microphone: seat.microphone, camera: seat.camera }
  }, [seat.microphone, seat.camera])

  const change = async (media: { microphone: boolean; camera: boolean }) => {
    // off at once: what the others are told can wait
    if (!media.microphone) equipment.capture.setMicrophoneOn(false)
    if (!media.camera) equipment.capture.setCameraOn(false)
    own.current = media
    try {
      await classApi.switchStageMedia(classId, invitationId, media)
    } catch (error) {
      toastError(error)
    }
  }
  const leave = async () => {
    setLeaving(true)
    try {
      await classApi.leaveStage(classId, invitationId)
    } catch (error) {
      setLeaving(false)
      toastError(error)
    }
  }
  const heard = microphone.on && !microphone.problem
  const seen = camera.on && !camera.problem
  return (
    <div className={classes.bar} role="group" aria-label={t('guest.live')} data-foot="two-lines">
      <span className={classes.state} data-status={seat.status} role="status">
        {text(seat, link)}
      </span>
      <LinkMark link={link} />
      <Round
        label={heard ? t('studio.mute') : t('studio.unmute')}
        on={heard}
        icons={[IconMicrophone, IconMicrophoneOff]}
        onClick={() => void change({ microphone: !heard, camera: seen })}
      />
      <Round
        label={seen ? t('studio.cameraOff') : t('studio.cameraOn')}
        on={seen}
        loading={camera.opening}
        icons={[IconVideo, IconVideoOff]}
        onClick={() => void change({ microphone: heard, camera: !seen })}
      />
      <Button
        color="live"
        radius="xl"
        leftSection={<IconDoorExit size={18} />}
        loading={leaving}
        onClick={() => void leave()}
      >
        {t('guest.leave')}
      </Button>
    </div>
  )
}

function text({ status, route }: InvitationView, { phase }: StageLinkState): string {
  if (status === 'RECONNECTING' || phase === 'lost') return t('guest.reconnecting')
  if (status === 'CONNECTING') return t('guest.connecting')
  return route === 'SERVER' ? t('guest.byServer') : t('guest.live')
}

interface RoundProps {
  label: string
  on: boolean
  loading?: boolean
  icons: [typeof IconVideo, typeof IconVideoOff]
  onClick: () => void
}

function Round({ label, on, loading = false, icons: [On, Off], onClick }: RoundProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={40}
        radius="xl"
        variant={on ? 'default' : 'light'}
        color={on ? 'gray' : 'live'}
        loading={loading}
        aria-label={label}
        onClick={onClick}
      >
        {on ? <On size={20} /> : <Off size={20} />}
      </ActionIcon>
    </Tooltip>
  )
}
