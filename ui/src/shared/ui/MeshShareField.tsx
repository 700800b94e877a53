import { Group, NumberInput, SegmentedControl, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { t } from '@/shared/i18n'

const PRESETS = [
  [0, 'share.off'],
  [25, 'share.some'],
  [75, 'share.most'],
  [100, 'share.all'],
] as const

interface Props {
  /** per cent of the students */
  value: number
  onChange: (value: number) => void
  /** after one choice the next has to wait for the answer */
  disabled?: boolean
}

/** How much of a class is delivered from page to page: a word for most, the exact share for who wants it. */
export function MeshShareField({ value, onChange, disabled = false }: Props) {
  const label = useId()
  const hint = useId()
  // what is typed counts when it is done: with Enter, or by going elsewhere
  const [typed, setTyped] = useState<{ text: string | number; of: number }>()
  const exact = typed?.of === value ? typed.text : value
  const commit = () => {
    const share = Number(exact)
    setTyped(undefined)
    if (exact !== '' && Number.isInteger(share) && share >= 0 && share <= 100 && share !== value) onChange(share)
  }
  return (
    <div role="group" aria-labelledby={label} aria-describedby={hint}>
      <Text size="sm" fw={500} mb={4} id={label}>
        {t('share.label')}
      </Text>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-labelledby={label}
        disabled={disabled}
        value={String(value)}
        onChange={(next) => onChange(Number(next))}
        data={PRESETS.map(([share, key]) => ({ value: String(share), label: t(key) }))}
      />
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" mt={6}>
        <Text size="sm" c="dimmed" id={hint}>
          {t('share.hint')}
        </Text>
        <NumberInput
          w={84}
          size="xs"
          hideControls
          suffix=" %"
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          aria-label={t('share.exact.label')}
          disabled={disabled}
          value={exact}
          onChange={(text) => setTyped({ text, of: value })}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              commit()
            }
          }}
          styles={{ root: { flex: 'none' }, input: { textAlign: 'end' } }}
        />
      </Group>
    </div>
  )
}
