import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { t } from '@/shared/i18n'
import { Confirm } from '@/shared/ui'
import { startReplay } from '../api'
import { useDecision } from '../hooks/useReadModels'
import { beginsAnywhere, groupName } from '../words'

interface Props {
  group: string
  opened: boolean
  onClose: () => void
}

/** Asks before a replay begins; where that is right, from when on. */
export function StartReplay({ group, opened, onClose }: Props) {
  const [from, setFrom] = useState('')
  const replay = useDecision((when: string) => startReplay(group, when === '' ? null : new Date(when)))
  return (
    <Confirm
      opened={opened}
      title={t('readModels.replay.title', { name: groupName(group) })}
      text={t('readModels.replay.text')}
      confirm={t('readModels.replay')}
      pending={replay.isPending}
      onClose={onClose}
      onConfirm={() => replay.mutate(from, { onSuccess: onClose })}
    >
      {beginsAnywhere(group) && (
        <TextInput
          type="datetime-local"
          label={t('readModels.from')}
          description={t('readModels.from.text')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      )}
    </Confirm>
  )
}
