import { Button, Group, Progress, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { ReplayView } from '@/contracts/contracts'
import { formatNumber, t } from '@/shared/i18n'
import { Confirm } from '@/shared/ui'
import { cancelReplay, switchReadModel } from '../api'
import { useDecision } from '../hooks/useReadModels'
import { areEqual, groupName, timeLeft } from '../words'
import { ComparisonTable } from './ComparisonTable'
import classes from './ReadModels.module.css'

/** How far the replay is; once it has caught up, how the two compare and what to do. */
export function ReplayPanel({ group, replay }: { group: string; replay: ReplayView }) {
  const cancel = useDecision(cancelReplay)
  const { state, comparison } = replay
  const moving = state === 'REPLAYING' || state === 'UNDOING'
  return (
    <section className={classes.panel} aria-label={t(`readModels.state.${state}`)}>
      <div className={classes.line} role="status">
        <strong>{t(`readModels.state.${state}`)}</strong>
        {moving && (
          <span className={classes.when}>
            {[
              t('readModels.progress', { done: replay.done, total: replay.total }),
              ...(replay.perSecond >= 1
                ? [t('readModels.rate', { rate: formatNumber(Math.round(replay.perSecond)) })]
                : []),
              ...(replay.secondsLeft !== null ? [t('readModels.left', { time: timeLeft(replay.secondsLeft) })] : []),
            ].join(' · ')}
          </span>
        )}
      </div>
      {moving && (
        <Progress
          value={replay.total === 0 ? 0 : (100 * replay.done) / replay.total}
          aria-label={t(`readModels.state.${state}`)}
        />
      )}
      {replay.trouble && (
        <p className={classes.trouble} data-wrong>
          {t('readModels.trouble', { trouble: replay.trouble })}
        </p>
      )}
      {comparison && <ComparisonTable comparison={comparison} />}
      <Group gap="sm" justify="flex-end">
        {state !== 'SWITCHING' && state !== 'CANCELLING' && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => cancel.mutate(group)}>
            {t('readModels.cancel')}
          </Button>
        )}
        {state === 'READY' && comparison && <Switch group={group} equal={areEqual(comparison)} />}
      </Group>
    </section>
  )
}

function Switch({ group, equal }: { group: string; equal: boolean }) {
  const name = groupName(group)
  const [asking, ask] = useDisclosure()
  const [reason, setReason] = useState('')
  const decision = useDecision((why: string | null) => switchReadModel(group, why))
  return (
    <>
      <Button size="compact-md" color={equal ? 'indigo' : 'live'} onClick={ask.open}>
        {t('readModels.switch')}
      </Button>
      <Confirm
        opened={asking}
        title={t('readModels.switch.title', { name })}
        text={t('readModels.switch.text')}
        confirm={t('readModels.switch')}
        danger={!equal}
        pending={decision.isPending}
        onClose={ask.close}
        onConfirm={() => {
          if (equal || reason.trim() !== '') decision.mutate(equal ? null : reason.trim(), { onSettled: ask.close })
        }}
      >
        {!equal && (
          <TextInput
            required
            label={t('readModels.reason')}
            description={t('readModels.switch.differs')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Confirm>
    </>
  )
}
