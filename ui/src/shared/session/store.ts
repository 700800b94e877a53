import { ApiProblem, problemOf, reach } from '@/shared/api/problem'
import { Value, type ReadableValue } from '@/shared/value'
import type { Account, Session, SessionState } from './types'

/** Renewed this long before the access token ends, so that requests rarely meet a 401. */
const RENEW_AHEAD_MS = 60_000
const RETRY_MS = 5_000
/** A device clock may be wrong by hours; then the token is renewed at this pace instead. */
const SHORTEST_RENEWAL_MS = 15_000

export interface SessionEnvironment {
  fetch: typeof fetch
  now: () => number
  /** keeps tabs from refreshing at once: showing a refresh token twice ends the session everywhere */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
  /** tells the other tabs; absent where the browser cannot */
  channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined
}

export interface SessionStore {
  readonly state: ReadableValue<SessionState>
  /** asks for a session once, at page load; later calls retry when the server was not reached */
  restore(): Promise<void>
  accept(session: Session): void
  /** a new session, or null when it is over; callers at the same time share one request */
  refresh(): Promise<Session | null>
  /** a token that is still good, refreshed first if it must be */
  token(): Promise<string | null>
  changeAccount(change: Partial<Account>): void
  signOut(): Promise<void>
}

/**
 * Who is signed in on this page. The access token lives here, in memory, and nowhere else; the refresh token is a cookie
 * that no script sees.
 */
export function createSessionStore(environment: SessionEnvironment): SessionStore {
  const state = new Value<SessionState>({ status: 'restoring' })
  let renewal: ReturnType<typeof setTimeout> | undefined
  let refreshing: Promise<Session | null> | undefined
  /** counts sign-ins and sign-outs: the answer of an older refresh must not undo them */
  let generation = 0

  const current = (): Session | null => {
    const value = state.current
    return value.status === 'signed-in' ? value.session : null
  }

  const become = (next: SessionState) => {
    generation++
    clearTimeout(renewal)
    state.set(next)
    if (next.status === 'signed-in') {
      const left = Date.parse(next.session.expiresAt) - environment.now()
      renewLater(Math.max(left - RENEW_AHEAD_MS, SHORTEST_RENEWAL_MS))
    }
  }

  const renewLater = (delay: number) => {
    renewal = setTimeout(() => {
      refresh().catch(() => {
        if (current()) renewLater(RETRY_MS)
      })
    }, delay)
  }

  const requestRefresh = async (): Promise<Session | null> => {
    const before = generation
    const response = await environment.exclusively(() =>
      reach(() => environment.fetch('/api/session/refresh', { method: 'POST', credentials: 'same-origin' })),
    )
    if (response.ok) {
      const session = (await response.json()) as Session
      if (generation === before) become({ status: 'signed-in', session })
      return current()
    }
    const problem = await problemOf(response)
    if (problem.status !== 401 && problem.status !== 403) throw problem
    if (generation === before) {
      const reason = problem.code === 'ACCOUNT_DISABLED' ? 'disabled' : 'expired'
      become(current() ? { status: 'anonymous', reason } : { status: 'anonymous' })
    }
    return current()
  }

  const refresh = (): Promise<Session | null> => {
    refreshing ??= requestRefresh().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  environment.channel?.addEventListener('message', (event) => {
    if ((event as MessageEvent).data === 'signed-out' && current())
      become({ status: 'anonymous', reason: 'signed-out' })
  })

  return {
    state,
    refresh,

    async restore() {
      try {
        await refresh()
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        if (!current()) state.set({ status: 'unreachable' })
      }
    },

    accept(session) {
      become({ status: 'signed-in', session })
    },

    async token() {
      const session = current()
      if (!session) return null
      if (Date.parse(session.expiresAt) - environment.now() > 0) return session.accessToken
      return (await refresh())?.accessToken ?? null
    },

    changeAccount(change) {
      const session = current()
      if (session)
        state.set({ status: 'signed-in', session: { ...session, account: { ...session.account, ...change } } })
    },

    async signOut() {
      const response = await reach(() =>
        environment.fetch('/api/session/logout', { method: 'POST', credentials: 'same-origin' }),
      )
      if (!response.ok && response.status !== 401) throw await problemOf(response)
      become({ status: 'anonymous', reason: 'signed-out' })
      environment.channel?.postMessage('signed-out')
    },
  }
}
