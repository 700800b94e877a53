import { ActionIcon, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconDotsVertical,
  IconDoorExit,
  IconLayoutColumns,
  IconLayoutSidebarRight,
  IconMicrophoneOff,
  IconPictureInPicture,
  IconVideoOff,
  IconX,
} from '@tabler/icons-react'
import { liveClient } from '@/live'
import type { ClassView, InvitationView } from '@/contracts/contracts'
import { LAYOUTS, type Capture, type Layout, type StageLinkState } from '@/media'
import { t } from '@/shared/i18n'
import { timecode, useNow } from '@/shared/time'
import { PersonAvatar, toastError } from '@/shared/ui'
import { useValue } from '@/shared/value'
import { classApi } from '../api'
import panel from '../Panel.module.css'
import classes from './Guests.module.css'
import { LinkMark } from './LinkMark'
import { SeatsMenu } from './SeatsMenu'
import { useCountdown } from './useCountdown'
import type { StageOfTeacher } from './useStageHost'

const ICONS: Record<Layout, typeof IconLayoutColumns> = {
  'side-by-side': IconLayoutColumns,
  'picture-in-picture': IconPictureInPicture,
  speaker: IconLayoutSidebarRight,
}

interface Props {
  view: ClassView
  stage: StageOfTeacher
  capture: Capture
}

/** Who is on stage with the teacher or was invited to, and how the class sees them. */
export function StageCrew({ view, stage: { open, links }, capture }: Props) {
  const layout = useValue(capture.guests.layout)
  return (
    <section className={classes.crew} aria-label={t('stage.title')}>
      <div className={classes.crewHead}>
        <div className={classes.crewCount}>
          <h2 className={classes.crewTitle}>{t('stage.title')}</h2>
          <SeatsMenu view={view} taken={open.length} />
        </div>
        {open.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('stage.layout')}
            value={layout}
            onChange={(next) => capture.guests.setLayout(next as Layout)}
            data={LAYOUTS.map((value) => ({ value, label: <LayoutIcon layout={value} /> }))}
          />
        )}
      </div>
      {open.length === 0 ? (
        <p className={classes.crewEmpty}>{t('stage.alone')}</p>
      ) : (
        <ul className={classes.seats}>
          {open.map((seat) => (
            <Seat key={seat.invitationId} seat={seat} link={links.get(seat.invitationId)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function LayoutIcon({ layout }: { layout: Layout }) {
  const Icon = ICONS[layout]
  return (
    <Tooltip label={t(`stage.layout.${layout}`)}>
      <Icon size={18} role="img" aria-label={t(`stage.layout.${layout}`)} style={{ display: 'block' }} />
    </Tooltip>
  )
}

function Seat({ seat, link }: { seat: InvitationView; link: StageLinkState | undefined }) {
  const { classId, invitationId, displayName: name, microphone, camera } = seat
  const waiting = seat.status === 'INVITED'
  const ask = (request: Promise<unknown>) => void request.catch(toastError)
  const media = (change: { microphone?: boolean; camera?: boolean }) =>
    ask(classApi.switchStageMedia(classId, invitationId, { microphone, camera, ...change }))
  return (
    <li className={panel.person}>
      <PersonAvatar id={seat.accountId} name={name} size={34} />
      <span className={panel.name}>
        <span dir="auto">{name}</span>
        <span className={panel.detail}>{waiting ? <Waiting until={seat.expiresAt} /> : <Status seat={seat} />}</span>
      </span>
      {link && <LinkMark link={link} />}
      {!waiting && !microphone && <IconMicrophoneOff size={18} role="img" aria-label={t('stage.muted', { name })} />}
      {waiting ? (
        <Tooltip label={t('stage.withdraw', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('stage.withdraw', { name })}
            onClick={() => ask(classApi.withdrawInvitation(classId, invitationId))}
          >
            <IconX size={18} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('action.more', { title: name })}>
              <IconDotsVertical size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconMicrophoneOff size={16} />}
              disabled={!microphone}
              onClick={() => media({ microphone: false })}
            >
              {t('stage.mute', { name })}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconVideoOff size={16} />}
              disabled={!camera}
              onClick={() => media({ camera: false })}
            >
              {t('stage.cameraOff', { name })}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="live"
              leftSection={<IconDoorExit size={16} />}
              onClick={() => ask(classApi.removeFromStage(classId, invitationId))}
            >
              {t('stage.remove', { name })}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

function Waiting({ until }: { until: string }) {
  return t('stage.status.INVITED', { seconds: useCountdown(until) })
}

function Status({ seat: { status, joinedAt, route } }: { seat: InvitationView }) {
  const now = useNow(1000) + liveClient.clockOffset.current
  if (status !== 'ON_STAGE' || joinedAt === null) return t(`stage.status.${status}`, { seconds: 0, time: '' })
  const since = t('stage.status.ON_STAGE', { time: timecode(now - Date.parse(joinedAt)) })
  return route === 'SERVER' ? `${since} · ${t('stage.byServer')}` : since
}
