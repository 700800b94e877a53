import { Button, Collapse, NumberInput, Select } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconPlayerPlay } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { t } from '@/shared/i18n'
import { POLICIES, requestOf, type Span, type WhatIfParameters, type WhatIfPolicy, type WhatIfRequest } from '../whatIf'
import classes from './WhatIf.module.css'

interface Props {
  classId: string
  starting: boolean
  onStart: (request: WhatIfRequest) => void
}

type Field = 'rebalanceSeconds' | 'maxMoves' | 'sourceUplinkKbps' | 'peerUplinkPercent'

const FIELDS: readonly { name: Field; min: number; max: number }[] = [
  { name: 'rebalanceSeconds', min: 1, max: 3_600 },
  { name: 'maxMoves', min: 0, max: 1_000 },
  { name: 'sourceUplinkKbps', min: 0, max: 10_000_000 },
  { name: 'peerUplinkPercent', min: 1, max: 1_000 },
]

/** Whose history, planned by whom, under which conditions. */
export function WhatIfForm({ classId, starting, onStart }: Props) {
  const [span, setSpan] = useState<Span>('class')
  const [policy, setPolicy] = useState<WhatIfPolicy>('MINIMUM_DEPTH')
  const [parameters, setParameters] = useState<WhatIfParameters>({})
  const [opened, setOpened] = useState(false)
  const fields = useId()
  const set = (name: keyof WhatIfParameters) => (value: number | string) =>
    setParameters(({ [name]: _, ...others }) => (typeof value === 'number' ? { ...others, [name]: value } : others))
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        onStart(requestOf(classId, span, policy, parameters, Date.now()))
      }}
    >
      <div className={classes.choices}>
        <Select
          label={t('whatIf.span')}
          allowDeselect={false}
          value={span}
          onChange={(value) => value !== null && setSpan(value as Span)}
          data={(['class', '7', '30'] as const).map((value) => ({ value, label: t(`whatIf.span.${value}`) }))}
        />
        <Select
          label={t('whatIf.policy')}
          allowDeselect={false}
          value={policy}
          onChange={(value) => value !== null && setPolicy(value as WhatIfPolicy)}
          data={POLICIES.map((value) => ({ value, label: t(`whatIf.policy.${value}`) }))}
        />
        {policy === 'QUOTA' && (
          <NumberInput
            label={t('whatIf.quotaPercent')}
            min={1}
            max={100}
            suffix=" %"
            placeholder="10 %"
            value={parameters.quotaPercent ?? ''}
            onChange={set('quotaPercent')}
          />
        )}
        {policy === 'RANDOM' && (
          <NumberInput
            label={t('whatIf.seed')}
            min={1}
            allowDecimal={false}
            placeholder="1"
            value={parameters.seed ?? ''}
            onChange={set('seed')}
          />
        )}
      </div>
      <Collapse expanded={opened} id={fields}>
        <div className={classes.choices}>
          {FIELDS.map(({ name, min, max }) => (
            <NumberInput
              key={name}
              label={t(`whatIf.${name}`)}
              description={t(`whatIf.${name}.text`)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t('whatIf.asItWas')}
              min={min}
              max={max}
              allowDecimal={false}
              clampBehavior="strict"
              value={parameters[name] ?? ''}
              onChange={set(name)}
            />
          ))}
        </div>
      </Collapse>
      <div className={classes.actions}>
        <Button type="submit" leftSection={<IconPlayerPlay size={18} />} loading={starting}>
          {t('whatIf.start')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconAdjustmentsHorizontal size={18} />}
          aria-expanded={opened}
          aria-controls={fields}
          onClick={() => setOpened(!opened)}
        >
          {t('whatIf.parameters')}
        </Button>
      </div>
    </form>
  )
}
