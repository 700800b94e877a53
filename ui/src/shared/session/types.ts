import type { Role } from '@/contracts/contracts'

export interface Account {
  accountId: string
  username: string
  displayName: string
  role: Role
}

/** The answer to login, registration and refresh. */
export interface Session {
  accessToken: string
  expiresAt: string
  account: Account
}

export type SessionState =
  | { status: 'restoring' }
  /** the server does not answer, so nobody knows yet who this is */
  | { status: 'unreachable' }
  | { status: 'anonymous'; reason?: 'expired' | 'disabled' | 'signed-out' }
  | { status: 'signed-in'; session: Session }
