import type { AccountPage, Role } from '@/contracts/contracts'
import { api } from '@/shared/api'
import type { Session } from '@/shared/session'

export interface Credentials {
  username: string
  password: string
}

export interface DemoAccount extends Credentials {
  role: Role
}

export const login = (credentials: Credentials) => api.post<Session>('/api/login', credentials)

export const register = (account: Credentials & { accountId: string; displayName: string }) =>
  api.post<Session>('/api/register', account)

/** none unless the demo profile runs */
export async function findDemoAccounts(): Promise<DemoAccount[]> {
  const response = await fetch('/api/demo-accounts')
  if (!response.ok) return []
  return ((await response.json()) as { accounts: DemoAccount[] }).accounts
}

export const changeDisplayName = (displayName: string) => api.put('/api/profile', { displayName })

export const changePassword = (change: { current: string; next: string }) => api.put('/api/profile/password', change)

export interface AccountSearch {
  search: string
  role: Role | undefined
  page: number
  size: number
}

export const findAccounts = (query: AccountSearch, signal: AbortSignal) =>
  api.get<AccountPage>('/api/admin/users', { query: { ...query }, signal })

export const changeRole = (accountId: string, role: Role) => api.put(`/api/admin/users/${accountId}/role`, { role })

export const setEnabled = (accountId: string, enabled: boolean) =>
  api.post(`/api/admin/users/${accountId}/${enabled ? 'enable' : 'disable'}`)
