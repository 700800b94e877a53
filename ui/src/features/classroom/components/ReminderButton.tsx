import { Button, type ButtonProps } from '@mantine/core'
import { IconBell, IconBellCheck } from '@tabler/icons-react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { useReminder } from '../hooks/useReminder'

export function ReminderButton({ view, size = 'sm' }: { view: ClassView; size?: NonNullable<ButtonProps['size']> }) {
  const { isSet, toggle } = useReminder(view)
  return (
    <Button
      size={size}
      variant={isSet ? 'light' : 'default'}
      miw={size === 'sm' ? 144 : undefined}
      leftSection={isSet ? <IconBellCheck size={17} /> : <IconBell size={17} />}
      aria-pressed={isSet}
      aria-label={t('reminder.set.of', { title: view.title })}
      onClick={toggle}
    >
      {isSet ? t('reminder.isSet') : t('reminder.set')}
    </Button>
  )
}
