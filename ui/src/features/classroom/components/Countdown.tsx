import { Text } from '@mantine/core'
import { t } from '@/shared/i18n'
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
    ...(days > 0 ? [{ name: t('lobby.days'), value: String(days) }] : []),
    { name: t('lobby.hours'), value: padded(Math.floor(left / 3_600) % 24) },
    { name: t('lobby.minutes'), value: padded(Math.floor(left / 60) % 60) },
    { name: t('lobby.seconds'), value: padded(left % 60) },
  ]
  return (
    <div>
      <Text size="sm" fw={550} c="dimmed" mb={8}>
        {t('lobby.startsIn')}
      </Text>
      <div className={classes.countdown} role="timer" aria-label={relativeTime(Date.parse(at), now)}>
        {parts.map(({ name, value }) => (
          <div key={name} className={classes.part} aria-hidden="true">
            <span className={classes.digits}>{value}</span>
            <span className={classes.unit}>{name}</span>
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
