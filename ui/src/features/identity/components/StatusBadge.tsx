import { Badge } from '@mantine/core'
import { t } from '@/shared/i18n'

export function StatusBadge({ enabled }: { enabled: boolean }) {
  return (
    <Badge
      variant="default"
      size="md"
      tt="none"
      fw={500}
      styles={{ root: { borderColor: 'var(--line-strong)', color: enabled ? undefined : 'var(--live-text)' } }}
    >
      {t(enabled ? 'accounts.enabled' : 'accounts.disabled')}
    </Badge>
  )
}
