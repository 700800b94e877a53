import type { AccountView } from '@/contracts/contracts'
import type { TopicReducer } from './reducer'

/** The page of accounts itself is read by REST; the topic carries which accounts changed since. */
export interface AccountsTopic {
  total: number
  changed: AccountView[]
}

export const accountsTopic: TopicReducer<AccountsTopic> = {
  snapshot: (_held, snapshot) => ({ total: snapshot.total, changed: [] }),
  update: (held, update) => {
    if (update.type !== 'account.changed') return held
    const { account } = update
    return { ...held, changed: [...held.changed.filter((one) => one.accountId !== account.accountId), account] }
  },
}
