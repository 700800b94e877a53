import { useValue } from '@/shared/value'
import { createSessionStore } from './store'
import type { Account, SessionState } from './types'

export type { Account, Session, SessionState } from './types'

/** Web Locks need a secure context; without them tabs take the small risk of refreshing at the same moment. */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work()
  return (await navigator.locks.request('streamlet-session', work)) as T
}

export const session = createSessionStore({
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  exclusively,
  channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('streamlet-session') : undefined,
})

export function useSession(): SessionState {
  return useValue(session.state)
}

/** The signed-in account; only for pages behind the sign-in. */
export function useAccount(): Account {
  const state = useSession()
  if (state.status !== 'signed-in') throw new Error('no account on this page')
  return state.session.account
}
