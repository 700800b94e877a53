import { Button, NumberInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { AttendanceRule } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { MOST_GRACE_SECONDS } from '../rule'
import classes from './Report.module.css'

interface Props {
  standard: AttendanceRule
  other: AttendanceRule | null
  pending: boolean
  onApply: (rule: AttendanceRule) => void
  onClose: () => void
}

/** Asks for the same attendance under another rule; nothing is changed by it. */
export function RuleForm({ standard, other, pending, onApply, onClose }: Props) {
  const [minimumShare, setMinimumShare] = useState<number | string>((other ?? standard).minimumShare)
  const [graceSeconds, setGraceSeconds] = useState<number | string>((other ?? standard).graceSeconds)
  const complete = typeof minimumShare === 'number' && typeof graceSeconds === 'number'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete) onApply({ minimumShare, graceSeconds })
  }
  return (
    <form className={classes.rule} onSubmit={submit}>
      <NumberInput
        label={t('analytics.rule.share')}
        suffix=" %"
        min={0}
        max={100}
        clampBehavior="strict"
        allowDecimal={false}
        value={minimumShare}
        onChange={setMinimumShare}
      />
      <NumberInput
        label={t('analytics.rule.grace')}
        suffix=" s"
        min={0}
        max={MOST_GRACE_SECONDS}
        step={10}
        clampBehavior="strict"
        allowDecimal={false}
        value={graceSeconds}
        onChange={setGraceSeconds}
      />
      <div className={classes.ruleButtons}>
        <Button type="submit" loading={pending} disabled={!complete}>
          {t('analytics.rule.apply')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('analytics.rule.stop')}
        </Button>
      </div>
    </form>
  )
}
