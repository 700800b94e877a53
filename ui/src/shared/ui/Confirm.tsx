import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '@/shared/i18n'

interface Props {
  opened: boolean
  title: string
  text: string
  confirm: string
  keep?: string
  danger?: boolean
  pending?: boolean
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before something that cannot simply be undone. */
export function Confirm(props: Props) {
  const { opened, title, text, confirm, keep, danger = false, pending = false, onConfirm, onClose, children } = props
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="md">
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {keep ?? t('action.cancel')}
          </Button>
          <Button color={danger ? 'live' : 'indigo'} loading={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
