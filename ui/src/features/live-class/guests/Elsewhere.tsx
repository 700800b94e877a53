import { Text } from '@mantine/core'
import { t } from '@/shared/i18n'

/** The account is on stage, but not from this window. */
export function Elsewhere() {
  return (
    <Text size="sm" c="dimmed" role="status">
      {t('guest.elsewhere')}
    </Text>
  )
}
