import { Alert, Button, Collapse, Group, Modal, Progress, Stack, Switch, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconCircleFilled, IconSettings } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ClassView, InvitationView } from '@/contracts/contracts'
import { isProblem } from '@/shared/api'
import { t, tn } from '@/shared/i18n'
import { toastError } from '@/shared/ui'
import { useValue } from '@/shared/value'
import { classApi } from '../api'
import { CaptureControls } from '../studio/CaptureControls'
import { DeviceFields } from '../studio/DeviceFields'
import { Preview } from '../studio/Preview'
import type { Equipment } from '../studio/useStudio'
import { chime, chimeOn, setChimeOn } from './chime'
import classes from './Guests.module.css'
import { forgetAccepted, rememberAccepted, stagePeerId } from './tab'
import { useCountdown } from './useCountdown'

interface Props {
  view: ClassView
  invitation: InvitationView
  equipment: Equipment | undefined
}

/** Asks a student onto the stage: what will be seen and heard, with which devices, and for how long the offer stands. */
export function InvitationDialog({ view, invitation, equipment }: Props) {
  const { classId, invitationId } = invitation
  const [pending, setPending] = useState<'accept' | 'decline'>()
  const [devicesShown, devices] = useDisclosure(false)
  const phone = useMediaQuery('(max-width: 600px)')
  const sound = useValue(chimeOn)
  const seconds = useCountdown(invitation.expiresAt)
  const whole = (Date.parse(invitation.expiresAt) - Date.parse(invitation.invitedAt)) / 1000
  const teacher = view.teacherName
  useEffect(chime, [invitationId])

  const answer = async (what: 'accept' | 'decline') => {
    setPending(what)
    try {
      if (what === 'decline') return await classApi.declineInvitation(classId, invitationId)
      const { camera, microphone } = equipment!.capture.state.current
      await equipment!.capture.resume()
      rememberAccepted(invitationId)
      await classApi.acceptInvitation(classId, invitationId, {
        stagePeerId: stagePeerId(),
        microphone: microphone.on && !microphone.problem,
        camera: camera.on && !camera.problem,
      })
    } catch (error) {
      setPending(undefined)
      // without an answer it may have been taken
      if (what === 'accept' && !isProblem(error, 'UNREACHABLE', 'TRY_AGAIN')) forgetAccepted()
      // the dialog goes by itself, and says so
      if (!isProblem(error, 'INVITATION_CLOSED')) toastError(error)
    }
  }

  return (
    <Modal
      opened
      onClose={() => void answer('decline')}
      title={t('invitation.title', { name: teacher })}
      size="lg"
      centered
      fullScreen={phone === true}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('invitation.decline') }}
    >
      <Stack gap="md">
        <div className={classes.preview}>
          <Preview capture={equipment?.capture}>
            <div className={classes.previewControls}>
              {equipment && <CaptureControls equipment={equipment} withDevices={false} withScreen={false} />}
            </div>
          </Preview>
        </div>
        <div>
          <Text fw={550}>{t('invitation.text')}</Text>
          <Text c="dimmed" size="sm">
            {t('invitation.nothingYet')}
          </Text>
        </div>
        {view.settings.recorded && (
          <Alert color="live" variant="light" p="sm" icon={<IconCircleFilled size={14} />}>
            {t('invitation.recorded')}
          </Alert>
        )}
        <Group justify="space-between" gap="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconSettings size={16} />}
            aria-expanded={devicesShown}
            onClick={devices.toggle}
          >
            {t('invitation.devices')}
          </Button>
          <Switch
            size="sm"
            label={t('invitation.sound')}
            checked={sound}
            onChange={(event) => setChimeOn(event.currentTarget.checked)}
          />
        </Group>
        <Collapse expanded={devicesShown}>{equipment && <DeviceFields equipment={equipment} />}</Collapse>
        <div>
          <Progress value={(100 * seconds) / whole} size="sm" aria-hidden="true" transitionDuration={250} />
          <Text size="sm" c="dimmed" mt={6} className={classes.seconds}>
            {tn('invitation.left', seconds)}
          </Text>
        </div>
        <div className={classes.answers}>
          <Button
            variant="default"
            size="md"
            loading={pending === 'decline'}
            disabled={pending !== undefined}
            onClick={() => void answer('decline')}
          >
            {t('invitation.decline')}
          </Button>
          <Button
            size="md"
            color="live"
            data-autofocus
            loading={pending === 'accept'}
            disabled={!equipment || pending !== undefined}
            onClick={() => void answer('accept')}
          >
            {t('invitation.accept')}
          </Button>
        </div>
        <VisuallyHidden role="alert">
          {t('invitation.announce', { name: teacher, seconds: Math.round(whole) })}
        </VisuallyHidden>
      </Stack>
    </Modal>
  )
}
