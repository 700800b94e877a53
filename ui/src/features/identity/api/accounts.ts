import type { Role } from '@/contracts/contracts'
import type { paths } from '@/contracts/openapi'
import { answer, done, http, isProblem } from '@/shared/api'

export interface Credentials {
  username: string
  password: string
}

export const login = (body: Credentials) => answer(http.POST('/api/login', { body }))

export const register = (body: Credentials & { accountId: string; displayName: string }) =>
  answer(http.POST('/api/register', { body }))

/** none unless the demo profile runs */
export async function findDemoAccounts() {
  try {
    const { accounts } = await answer(http.GET('/api/demo-accounts'))
    return accounts.map((one) => ({ ...one, role: one.role as Role }))
  } catch (error) {
    if (isProblem(error)) return []
    throw error
  }
}

export const changeDisplayName = (displayName: string) => done(http.PUT('/api/profile', { body: { displayName } }))

export const changePassword = (body: { current: string; next: string }) =>
  done(http.PUT('/api/profile/password', { body }))

export interface AccountSearch {
  search: string
  role: Role | null
  page: number
  size: number
}

export const findAccounts = ({ search, role, page, size }: AccountSearch, signal: AbortSignal) => {
  const query = { page, size, ...(search && { search }), ...(role && { role }) }
  return answer(http.GET('/api/admin/users', { params: { query }, signal }))
}

const of = (id: string) => ({ params: { path: { id } } })

export const changeRole = (id: string, role: Role) =>
  done(http.PUT('/api/admin/users/{id}/role', { ...of(id), body: { role } }))

export const setEnabled = (id: string, enabled: boolean) =>
  done(http.POST(enabled ? '/api/admin/users/{id}/enable' : '/api/admin/users/{id}/disable', of(id)))

type Erasure = paths['/api/admin/accounts/{id}/erase']['post']['requestBody']['content']['application/json']

export type ErasureReason = Erasure['reason']

export const eraseAccount = (id: string, username: string, reason: ErasureReason) =>
  done(http.POST('/api/admin/accounts/{id}/erase', { ...of(id), body: { username, reason } }))
