import { Badge } from '@mantine/core'
import type { AccountView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'

export function StatusBadge({ account: { enabled, erased } }: { account: AccountView }) {
  return (
    <Badge
      variant="default"
      size="md"
      tt="none"
      fw={500}
      styles={{
        root: { borderColor: 'var(--line-strong)', color: enabled || erased ? undefined : 'var(--live-text)' },
      }}
    >
      {t(erased ? 'accounts.erased' : enabled ? 'accounts.enabled' : 'accounts.disabled')}
    </Badge>
  )
}
