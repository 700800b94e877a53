import { Alert, Button, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconMicrophone, IconVideo } from '@tabler/icons-react'
import type { DeviceKind, MediaProblem, SourceState } from '@/media'
import { t, type MessageKey } from '@/shared/i18n'
import { useValue } from '@/shared/value'
import { LevelMeter } from './LevelMeter'
import type { Equipment } from './useStudio'

const WORDED: MediaProblem[] = ['denied', 'dismissed', 'missing', 'busy', 'gone']

type ProblemKey = Extract<MessageKey, `studio.problem.${DeviceKind}.${string}`>

export function problemText(kind: DeviceKind, problem: MediaProblem): string {
  return t(`studio.problem.${kind}.${WORDED.includes(problem) ? problem : 'other'}` as ProblemKey)
}

/** Chooses camera and microphone, and says what is wrong with them. */
export function DeviceFields({ equipment: { devices, capture } }: { equipment: Equipment }) {
  const list = useValue(devices.list)
  const { camera, microphone } = useValue(capture.state)
  return (
    <Stack gap="md">
      <Device
        kind="camera"
        options={list.cameras}
        source={camera}
        onChoose={(deviceId) => void capture.use('camera', deviceId)}
      />
      <div>
        <Device
          kind="microphone"
          options={list.microphones}
          source={microphone}
          onChoose={(deviceId) => void capture.use('microphone', deviceId)}
        />
        {!microphone.problem && (
          <>
            <LevelMeter capture={capture} active={microphone.on} />
            <Text size="xs" c="dimmed" mt={6}>
              {microphone.on ? t('studio.level.quiet') : t('studio.level.muted')}
            </Text>
          </>
        )}
      </div>
    </Stack>
  )
}

interface DeviceProps {
  kind: DeviceKind
  options: MediaDeviceInfo[]
  source: SourceState
  onChoose: (deviceId?: string) => void
}

function Device({ kind, options, source, onChoose }: DeviceProps) {
  const Icon = kind === 'camera' ? IconVideo : IconMicrophone
  const data = options.map((device, index) => ({
    value: device.deviceId,
    label: device.label || `${t(`studio.${kind}.default`)} ${index + 1}`,
  }))
  const value = data.some((one) => one.value === source.deviceId) ? source.deviceId! : null
  return (
    <Stack gap={8}>
      <Select
        label={t(`studio.${kind}`)}
        leftSection={<Icon size={18} />}
        data={data}
        value={value}
        placeholder={t(`studio.${kind}.default`)}
        disabled={data.length === 0}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(deviceId) => deviceId && onChoose(deviceId)}
      />
      {source.problem && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />} p="sm">
          <Text size="sm">{problemText(kind, source.problem)}</Text>
          <Button size="compact-sm" variant="default" mt={8} onClick={() => onChoose()}>
            {t('action.retry')}
          </Button>
        </Alert>
      )}
    </Stack>
  )
}
