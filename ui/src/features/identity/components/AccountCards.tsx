import { Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { PersonAvatar } from '@/shared/ui'
import type { AccountListProps } from './AccountTable'
import { AccountTimeline } from './AccountTimeline'
import { EraseButton } from './EraseButton'
import { RoleSelect } from './RoleSelect'
import { StatusBadge } from './StatusBadge'

/** The table for a phone: one card for each account. */
export function AccountCards({ accounts, onRole, onToggle, onErase }: AccountListProps) {
  const own = useAccount()
  return (
    <Stack gap="sm" role="list">
      {accounts.map((account) => {
        const self = account.accountId === own.accountId
        return (
          <Paper key={account.accountId} p="md" role="listitem">
            <Group gap={12} wrap="nowrap" mb="sm">
              <PersonAvatar id={account.accountId} name={account.displayName} size={40} />
              <div style={{ minWidth: 0, flex: 1 }}>
                <Text fw={550} {...(account.erased && { c: 'dimmed' })} truncate>
                  {account.displayName}
                </Text>
                {!account.erased && (
                  <Text size="sm" c="dimmed" truncate>
                    {account.username}
                  </Text>
                )}
              </div>
              <AccountTimeline account={account} />
              <StatusBadge account={account} />
            </Group>
            <Group justify="space-between" wrap="nowrap">
              <RoleSelect account={account} disabled={self || account.erased} onRole={onRole} />
              {self ? (
                <Text size="sm" c="dimmed">
                  {t('accounts.you')}
                </Text>
              ) : account.erased ? null : (
                <Group gap={8} wrap="nowrap">
                  <EraseButton account={account} onErase={onErase} />
                  <Button variant="default" onClick={() => onToggle(account)}>
                    {t(account.enabled ? 'accounts.disable' : 'accounts.enable')}
                  </Button>
                </Group>
              )}
            </Group>
          </Paper>
        )
      })}
    </Stack>
  )
}

export function AccountCardsSkeleton() {
  return (
    <Stack gap="sm" aria-busy="true">
      {Array.from({ length: 5 }, (_, row) => (
        <Skeleton key={row} h={122} radius="lg" />
      ))}
    </Stack>
  )
}
