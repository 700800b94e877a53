import { Button, Group, Paper, Skeleton, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AccountView, Role } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { RelativeTime } from '@/shared/time'
import { PersonAvatar } from '@/shared/ui'
import { AccountTimeline } from './AccountTimeline'
import { EraseButton } from './EraseButton'
import { RoleSelect } from './RoleSelect'
import { StatusBadge } from './StatusBadge'

export interface AccountListProps {
  accounts: AccountView[]
  onRole: (account: AccountView, role: Role) => void
  onToggle: (account: AccountView) => void
  onErase: (account: AccountView) => void
}

export function AccountTable({ accounts, onRole, onToggle, onErase }: AccountListProps) {
  const own = useAccount()
  return (
    <Frame>
      {accounts.map((account) => {
        const self = account.accountId === own.accountId
        return (
          <Table.Tr key={account.accountId}>
            <Table.Td maw={420}>
              <Group gap={12} wrap="nowrap">
                <PersonAvatar id={account.accountId} name={account.displayName} size={36} />
                <div style={{ minWidth: 0 }}>
                  <Text
                    size="sm"
                    fw={550}
                    {...(account.erased && { c: 'dimmed' })}
                    truncate
                    title={account.displayName}
                  >
                    {account.displayName}
                  </Text>
                  {!account.erased && (
                    <Text size="sm" c="dimmed" truncate>
                      {account.username}
                    </Text>
                  )}
                </div>
              </Group>
            </Table.Td>
            <Table.Td>
              <RoleSelect account={account} disabled={self || account.erased} onRole={onRole} />
            </Table.Td>
            <Table.Td>
              <Text size="sm" c="dimmed">
                <RelativeTime at={account.registeredAt} />
              </Text>
            </Table.Td>
            <Table.Td>
              <StatusBadge account={account} />
            </Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              <AccountTimeline account={account} />
              {self ? (
                <Text size="sm" c="dimmed" pr={16} span>
                  {t('accounts.you')}
                </Text>
              ) : account.erased ? null : (
                <>
                  <EraseButton account={account} onErase={onErase} />
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    color={account.enabled ? 'gray' : 'indigo'}
                    c={account.enabled ? 'dimmed' : 'var(--accent-text)'}
                    onClick={() => onToggle(account)}
                    aria-label={`${t(account.enabled ? 'accounts.disable' : 'accounts.enable')}: ${account.displayName}`}
                  >
                    {t(account.enabled ? 'accounts.disable' : 'accounts.enable')}
                  </Button>
                </>
              )}
            </Table.Td>
          </Table.Tr>
        )
      })}
    </Frame>
  )
}

export function AccountTableSkeleton() {
  return (
    <Frame busy>
      {Array.from({ length: 8 }, (_, row) => (
        <Table.Tr key={row}>
          <Table.Td>
            <Group gap={12} wrap="nowrap">
              <Skeleton circle h={36} w={36} />
              <div>
                <Skeleton h={14} w={140} mb={10} />
                <Skeleton h={12} w={90} />
              </div>
            </Group>
          </Table.Td>
          <Table.Td>
            <Skeleton h={36} w={132} />
          </Table.Td>
          <Table.Td>
            <Skeleton h={14} w={90} />
          </Table.Td>
          <Table.Td>
            <Skeleton h={14} w={60} />
          </Table.Td>
          <Table.Td />
        </Table.Tr>
      ))}
    </Frame>
  )
}

function Frame({ children, busy = false }: { children: ReactNode; busy?: boolean }) {
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <Table verticalSpacing={10} horizontalSpacing="md" aria-busy={busy} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('accounts.name')}</Table.Th>
            <Table.Th w={180}>{t('accounts.role')}</Table.Th>
            <Table.Th w={170}>{t('accounts.registered')}</Table.Th>
            <Table.Th w={130}>{t('accounts.status')}</Table.Th>
            <Table.Th w={168} ta="right" pr={24}>
              {t('accounts.actions')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Paper>
  )
}
