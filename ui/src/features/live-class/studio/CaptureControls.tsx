import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import {
  IconMicrophone,
  IconMicrophoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconSettings,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { t } from '@/shared/i18n'
import { useValue } from '@/shared/value'
import { useShortcuts } from '@/shared/ui/useShortcuts'
import { DeviceFields } from './DeviceFields'
import type { Equipment } from './useStudio'

const canShare = () => 'getDisplayMedia' in (navigator.mediaDevices ?? {})

interface Props {
  equipment: Equipment
  withDevices: boolean
  withScreen?: boolean
}

/** Microphone, camera, screen and devices: each works at any time, live or not. */
export function CaptureControls({ equipment, withDevices, withScreen = true }: Props) {
  const { capture } = equipment
  const { camera, microphone, screen } = useValue(capture.state)
  const speaks = microphone.on && !microphone.problem
  const seen = camera.on && !camera.problem
  const toggleMicrophone = () => capture.setMicrophoneOn(!speaks)
  const toggleCamera = () => capture.setCameraOn(!seen)
  useShortcuts({ m: toggleMicrophone, v: toggleCamera })
  return (
    <>
      <Round
        label={speaks ? t('studio.mute') : t('studio.unmute')}
        shortcut="M"
        off={!speaks}
        onClick={toggleMicrophone}
      >
        {speaks ? <IconMicrophone size={22} /> : <IconMicrophoneOff size={22} />}
      </Round>
      <Round
        label={seen || camera.opening ? t('studio.cameraOff') : t('studio.cameraOn')}
        shortcut="V"
        off={!seen}
        loading={camera.opening}
        onClick={toggleCamera}
      >
        {seen ? <IconVideo size={22} /> : <IconVideoOff size={22} />}
      </Round>
      {withScreen && canShare() && (
        <Round
          label={screen.on ? t('studio.stopShare') : t('studio.share')}
          active={screen.on}
          onClick={() => (screen.on ? capture.stopScreen() : void capture.shareScreen())}
        >
          {screen.on ? <IconScreenShareOff size={22} /> : <IconScreenShare size={22} />}
        </Round>
      )}
      {withDevices && (
        <Popover position="top" width={340} shadow="md" radius="lg" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon variant="default" size={44} radius="xl" aria-label={t('studio.devices')}>
              <IconSettings size={22} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('studio.devices')}>
            <DeviceFields equipment={equipment} />
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  )
}

interface RoundProps {
  label: string
  shortcut?: string
  off?: boolean
  active?: boolean
  loading?: boolean
  onClick: () => void
  children: ReactNode
}

function Round({ label, shortcut, off = false, active = false, loading = false, onClick, children }: RoundProps) {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label}>
      <ActionIcon
        variant={off ? 'light' : active ? 'filled' : 'default'}
        color={off ? 'live' : 'indigo'}
        size={44}
        radius="xl"
        loading={loading}
        aria-label={label}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
