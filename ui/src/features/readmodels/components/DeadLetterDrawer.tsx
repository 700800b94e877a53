import { Button, Drawer, Group, Loader, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeadLetterView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { Confirm, LoadError, toast } from '@/shared/ui'
import { discardDeadLetter, retryDeadLetter } from '../api'
import { useDeadLetters, useDecision } from '../hooks/useReadModels'
import { groupName } from '../words'
import classes from './ReadModels.module.css'

interface Props {
  group: string
  opened: boolean
  onClose: () => void
}

export function DeadLetterDrawer({ group, opened, onClose }: Props) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('readModels.drawer', { name: groupName(group) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Letters group={group} />
    </Drawer>
  )
}

function Letters({ group }: { group: string }) {
  const { data, error, isFetching, refetch } = useDeadLetters(group)
  const [givingUp, setGivingUp] = useState<DeadLetterView | null>(null)
  if (!data) {
    return error ? <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} /> : <Loader />
  }
  return (
    <>
      {data.total === 0 && <p>{t('readModels.drawer.none')}</p>}
      {data.total > data.letters.length && (
        <p className={classes.when}>{t('readModels.drawer.more', { shown: data.letters.length, total: data.total })}</p>
      )}
      <ul className={classes.letters}>
        {data.letters.map((letter) => (
          <Letter key={letter.letter} group={group} letter={letter} onGiveUp={() => setGivingUp(letter)} />
        ))}
      </ul>
      {givingUp && <GivingUp group={group} letter={givingUp} onClose={() => setGivingUp(null)} />}
    </>
  )
}

function Letter({ group, letter, onGiveUp }: { group: string; letter: DeadLetterView; onGiveUp: () => void }) {
  const retry = useDecision((id: string) => retryDeadLetter(group, id))
  return (
    <li className={classes.letter}>
      <strong>{letter.kind}</strong>
      <span className={classes.when}>
        <RelativeTime at={letter.happenedAt}>{(time) => t('readModels.letter.happened', { time })}</RelativeTime>
        {letter.triedAt !== null && (
          <>
            {' · '}
            <RelativeTime at={letter.triedAt}>{(time) => t('readModels.letter.tried', { time })}</RelativeTime>
          </>
        )}
      </span>
      <span className={classes.trouble}>
        {letter.cause ? [letter.cause, letter.message].filter(Boolean).join(': ') : t('readModels.letter.follows')}
      </span>
      <pre className={classes.payload} tabIndex={0} role="group" aria-label={letter.kind}>
        {JSON.stringify(letter.payload, undefined, 2)}
      </pre>
      <Group gap="sm" justify="flex-end">
        <Button variant="subtle" color="gray" size="compact-md" onClick={onGiveUp}>
          {t('readModels.letter.discard')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          loading={retry.isPending}
          onClick={() => retry.mutate(letter.letter, { onSuccess: () => toast(t('readModels.letter.retried')) })}
        >
          {t('readModels.letter.retry')}
        </Button>
      </Group>
    </li>
  )
}

function GivingUp({ group, letter, onClose }: { group: string; letter: DeadLetterView; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const discard = useDecision((why: string) => discardDeadLetter(group, letter.letter, why))
  return (
    <Confirm
      opened
      danger
      title={t('readModels.letter.discard.title')}
      text={t('readModels.letter.discard.text')}
      confirm={t('readModels.letter.discard')}
      pending={discard.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (reason.trim() !== '') discard.mutate(reason.trim(), { onSettled: onClose })
      }}
    >
      <TextInput
        required
        label={t('readModels.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
