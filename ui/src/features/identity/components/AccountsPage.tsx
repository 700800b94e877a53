import { Button, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { IconSearch, IconUserSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { AccountView, Role } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { Confirm, LoadError, Notice, PageHeader, Pages } from '@/shared/ui'
import { useAccounts, useChangeRole, useSetEnabled } from '../hooks/useAccounts'
import { ROLES } from '../roles'
import { AccountCards, AccountCardsSkeleton } from './AccountCards'
import classes from './AccountsPage.module.css'
import { AccountTable, AccountTableSkeleton } from './AccountTable'
import { EraseDialog } from './EraseDialog'

const SIZE = 20

export function AccountsPage() {
  const [typed, setTyped] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [page, setPage] = useState(0)
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [asking, setAsking] = useState<AccountView | null>(null)
  const [asked, setAsked] = useState(false)
  const [erasing, setErasing] = useState<AccountView | null>(null)
  const narrow = useMediaQuery('(max-width: 768px)', undefined, { getInitialValueInEffect: false })
  const { accounts, total, error, isFetching, isPlaceholderData, refetch } = useAccounts({
    search,
    role,
    page,
    size: SIZE,
  })
  const changeRole = useChangeRole()
  const setEnabled = useSetEnabled()

  const first =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value)
      setPage(0)
    }
  const clear = () => {
    setTyped('')
    setRole(null)
    setPage(0)
  }
  const toggle = (account: AccountView) => {
    setAsking(account)
    setAsked(true)
  }
  const List = narrow ? AccountCards : AccountTable
  const ListSkeleton = narrow ? AccountCardsSkeleton : AccountTableSkeleton

  return (
    <>
      <PageHeader title={t('accounts.title')} />
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={t('accounts.search')}
          placeholder={t('accounts.search.placeholder')}
          leftSection={<IconSearch size={18} />}
          value={typed}
          onChange={(event) => first(setTyped)(event.currentTarget.value)}
        />
        <Select
          label={t('accounts.role')}
          placeholder={t('accounts.role.all')}
          data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={(value) => first(setRole)(value as Role | null)}
          clearable
        />
        <Text size="sm" c="dimmed" role="status" className={classes.count!}>
          {accounts ? tn('accounts.count', total) : ' '}
        </Text>
      </div>
      {accounts === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
        ) : (
          <ListSkeleton />
        )
      ) : accounts.length === 0 ? (
        <Notice
          icon={<IconUserSearch size={24} />}
          title={t('accounts.empty.title')}
          text={t('accounts.empty.text')}
          action={
            <Button variant="default" onClick={clear}>
              {t('accounts.clear')}
            </Button>
          }
        />
      ) : (
        <div data-stale={isPlaceholderData || undefined} className={classes.list}>
          <List accounts={accounts} onRole={changeRole} onToggle={toggle} onErase={setErasing} />
          <Pages label={t('accounts.pages')} page={page} size={SIZE} total={total} onChange={setPage} />
        </div>
      )}
      {asking && (
        <Confirm
          opened={asked}
          title={t(asking.enabled ? 'accounts.disable.title' : 'accounts.enable.title', { name: asking.displayName })}
          text={t(asking.enabled ? 'accounts.disable.text' : 'accounts.enable.text')}
          confirm={t(asking.enabled ? 'accounts.disable' : 'accounts.enable')}
          danger={asking.enabled}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setEnabled(asking, !asking.enabled)
            setAsked(false)
          }}
        />
      )}
      {erasing && <EraseDialog account={erasing} onClose={() => setErasing(null)} />}
    </>
  )
}
