import { Button, Divider, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { t } from '@/shared/i18n'
import { findDemoAccounts, type Credentials } from '../api/accounts'

interface Props {
  onChoose: (account: Credentials) => void
  busy: boolean
}

/** One press per role where the server runs as a demonstration; otherwise nothing. */
export function DemoAccounts({ onChoose, busy }: Props) {
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: findDemoAccounts,
    staleTime: Infinity,
    retry: false,
  })
  if (!data || data.length === 0) return null
  return (
    <div>
      <Divider label={t('signIn.demo')} labelPosition="center" mb="sm" styles={{ label: { fontSize: 13 } }} />
      <Group gap="xs" grow>
        {data.map((account) => (
          <Button
            key={account.username}
            variant="default"
            px={8}
            disabled={busy}
            aria-label={t('signIn.demo.as', { role: t(`role.${account.role}`) })}
            onClick={() => onChoose({ username: account.username, password: account.password })}
          >
            {t(`role.${account.role}`)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
