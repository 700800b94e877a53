import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { AccountView } from '@/contracts/contracts'
import { errorText } from '@/shared/api'
import { t } from '@/shared/i18n'
import type { ErasureReason } from '../api/accounts'
import { useErase } from '../hooks/useErase'
import classes from './EraseDialog.module.css'

const REASONS: ErasureReason[] = ['REQUESTED', 'RETENTION_OVER', 'NO_CONSENT']
const GOES = ['erase.goes.name', 'erase.goes.texts', 'erase.goes.access'] as const
const STAYS = ['erase.stays.history', 'erase.stays.others', 'erase.stays.recordings'] as const

/** Asks for the username before what nobody can undo. */
export function EraseDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const [username, setUsername] = useState('')
  const [reason, setReason] = useState<ErasureReason | null>(null)
  const { erase, error, isPending } = useErase(onClose)
  const confirmed = username.trim().toLowerCase() === account.username && reason !== null

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('erase.title', { name: account.displayName })}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (confirmed) erase(account, username.trim(), reason)
        }}
      >
        <Stack gap="md">
          <Alert color="live" icon={<IconAlertTriangle size={20} />} variant="light" role="note">
            {t('erase.final')}
          </Alert>
          <Fate heading={t('erase.goes')} lines={GOES.map((key) => t(key))} />
          <Fate heading={t('erase.stays')} lines={STAYS.map((key) => t(key))} />
          <Select
            label={t('erase.reason')}
            placeholder={t('erase.reason.choose')}
            data={REASONS.map((value) => ({ value, label: t(`erase.reason.${value}`) }))}
            value={reason}
            onChange={(value) => setReason(value as ErasureReason | null)}
          />
          <TextInput
            label={t('erase.confirm', { username: account.username })}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={error ? errorText(error) : undefined}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color="live" disabled={!confirmed} loading={isPending}>
              {t('erase.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Fate({ heading, lines }: { heading: string; lines: string[] }) {
  return (
    <div>
      <div className={classes.heading}>{heading}</div>
      <ul className={classes.fate}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
