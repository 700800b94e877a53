import { Text } from '@mantine/core'
import { t, tn } from '@/shared/i18n'
import { relativeTime, useNow } from '@/shared/time'
import classes from './Lobby.module.css'

/** Time left until the start, to the second; says the relative time to a screen reader, which must not hear seconds. */
export function Countdown({ at }: { at: string }) {
  const now = useNow(1_000)
  const left = Math.max(0, Math.ceil((Date.parse(at) - now) / 1000))
  if (left === 0) {
    return (
      <div className={classes.due}>
        <Text fz={24} fw={650}>
          {t('lobby.due')}
        </Text>
        <Text c="dimmed">{t('lobby.due.text')}</Text>
      </div>
    )
  }
  const days = Math.floor(left / 86_400)
  const parts = [
    ...(days > 0 ? [{ unit: 'lobby.days', count: days } as const] : []),
    { unit: 'lobby.hours', count: Math.floor(left / 3_600) % 24 },
    { unit: 'lobby.minutes', count: Math.floor(left / 60) % 60 },
    { unit: 'lobby.seconds', count: left % 60 },
  ] as const
  return (
    <div>
      <Text size="sm" fw={550} c="dimmed" mb={8}>
        {t('lobby.startsIn')}
      </Text>
      <div className={classes.countdown} role="timer" aria-label={relativeTime(Date.parse(at), now)}>
        {parts.map(({ unit, count }) => (
          <div key={unit} className={classes.part} aria-hidden="true">
            <span className={classes.digits}>{unit === 'lobby.days' ? count : padded(count)}</span>
            <span className={classes.unit}>{tn(unit, count)}</span>
          </div>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt={12}>
        {t('lobby.wait.text')}
      </Text>
    </div>
  )
}

const padded = (value: number) => String(value).padStart(2, '0')
