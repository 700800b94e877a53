import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { AccountPage, AccountView, Role } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { toast, toastError } from '@/shared/ui'
import { changeRole, findAccounts, setEnabled, type AccountSearch } from '../api/accounts'

const KEY = 'accounts'

/** A page of accounts, kept current by push: changed ones in place, a new page when their number changes. */
export function useAccounts(search: AccountSearch) {
  const queryClient = useQueryClient()
  const { data: topic } = useTopic(topics.accounts)
  const query = useQuery({
    queryKey: [KEY, search],
    queryFn: ({ signal }) => findAccounts(search, signal),
    placeholderData: keepPreviousData,
  })

  const total = topic?.total
  const changes = topic?.changed
  const unknown = changes?.filter(
    (one) => !known(queryClient.getQueriesData<AccountPage>({ queryKey: [KEY] }), one),
  ).length
  useEffect(() => {
    if (total !== undefined) void queryClient.invalidateQueries({ queryKey: [KEY] })
  }, [total, unknown, queryClient])

  const page = query.data
  const accounts = useMemo(() => page?.accounts.map((one) => latest(one, changes)), [page, changes])
  return { ...query, accounts, total: page?.total ?? 0 }
}

function known(pages: [unknown, AccountPage | undefined][], account: AccountView): boolean {
  return pages.some(([, page]) => page?.accounts.some((one) => one.accountId === account.accountId))
}

function latest(account: AccountView, changes: AccountView[] | undefined): AccountView {
  return changes?.find((one) => one.accountId === account.accountId) ?? account
}

/** Shows the change at once and puts it back with the reason when it is refused. */
function useChange<V>(
  send: (account: AccountView, value: V) => Promise<void>,
  apply: (account: AccountView, value: V) => AccountView,
) {
  const queryClient = useQueryClient()
  const show = (account: AccountView) =>
    queryClient.setQueriesData<AccountPage>(
      { queryKey: [KEY] },
      (page) =>
        page && {
          ...page,
          accounts: page.accounts.map((one) => (one.accountId === account.accountId ? account : one)),
        },
    )
  return useMutation({
    mutationFn: ({ account, value }: { account: AccountView; value: V }) => send(account, value),
    onMutate: ({ account, value }) => show(apply(account, value)),
    onError: (error, { account }) => {
      show(account)
      toastError(error)
    },
  })
}

export function useChangeRole() {
  const change = useChange<Role>(
    (account, role) => changeRole(account.accountId, role),
    (account, role) => ({ ...account, role }),
  )
  return (account: AccountView, role: Role) =>
    change.mutate(
      { account, value: role },
      { onSuccess: () => toast(t('accounts.roleChanged', { name: account.displayName, role: t(`role.${role}`) })) },
    )
}

export function useSetEnabled() {
  const change = useChange<boolean>(
    (account, enabled) => setEnabled(account.accountId, enabled),
    (account, enabled) => ({ ...account, enabled }),
  )
  return (account: AccountView, enabled: boolean) =>
    change.mutate(
      { account, value: enabled },
      {
        onSuccess: () =>
          toast(t(enabled ? 'accounts.wasEnabled' : 'accounts.wasDisabled', { name: account.displayName })),
      },
    )
}
