import type { TimelineContext, TimelineEntry } from '@/contracts/contracts'
import { isContext, isKind } from './kinds'

/** What of a timeline is looked at, and from which end. It lives in the address, so that it can be shared. */
export interface Filter {
  /** contexts and kinds are alternatives: what is of one of them is shown; all if there are none */
  contexts: TimelineContext[]
  kinds: string[]
  /** who did it */
  actor: string | null
  /** whom it is about */
  account: string | null
  /** times of the calendar, by the clock on the wall: `2026-01-05T10:00`, `to` exclusive */
  from: string | null
  to: string | null
  search: string
  /** one chain, by its correlation id */
  chain: string | null
  oldestFirst: boolean
}

export const NO_FILTER: Filter = {
  contexts: [],
  kinds: [],
  actor: null,
  account: null,
  from: null,
  to: null,
  search: '',
  chain: null,
  oldestFirst: false,
}

/** longer ones the server refuses */
export const SEARCH_LENGTH = 100

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads an address; what makes no sense in it is left out. */
export function filterOf(params: URLSearchParams): Filter {
  const id = (name: string) => {
    const value = params.get(name)
    return value !== null && UUID.test(value) ? value : null
  }
  const time = (name: string) => {
    const value = params.get(name)
    return value !== null && !Number.isNaN(Date.parse(value)) ? value : null
  }
  const chain = params.get('chain')
  return {
    contexts: params.getAll('context').filter(isContext),
    kinds: params.getAll('kind').filter(isKind),
    actor: id('actor'),
    account: id('account'),
    from: time('from'),
    to: time('to'),
    search: (params.get('q') ?? '').slice(0, SEARCH_LENGTH),
    chain: chain !== null && chain !== '' && chain.length <= 100 ? chain : null,
    oldestFirst: params.get('order') === 'oldest',
  }
}

/** The address of a filter: only what differs from none. */
export function paramsOf(filter: Filter): URLSearchParams {
  const params = new URLSearchParams()
  for (const context of filter.contexts) params.append('context', context)
  for (const kind of filter.kinds) params.append('kind', kind)
  const single = { actor: filter.actor, account: filter.account, from: filter.from, to: filter.to, chain: filter.chain }
  for (const [name, value] of Object.entries(single)) if (value !== null) params.set(name, value)
  if (filter.search !== '') params.set('q', filter.search)
  if (filter.oldestFirst) params.set('order', 'oldest')
  return params
}

/** Whether anything is left out. */
export function narrows(filter: Filter): boolean {
  return paramsOf({ ...filter, oldestFirst: false }).size > 0
}

/** a range that ends before it starts shows nothing, and the server refuses it */
export function isImpossible({ from, to }: Filter): boolean {
  return from !== null && to !== null && Date.parse(from) >= Date.parse(to)
}

/** What the server is asked; times become moments. */
export function queryOf(filter: Filter) {
  return {
    ...(filter.contexts.length > 0 && { context: filter.contexts }),
    ...(filter.kinds.length > 0 && { kind: filter.kinds }),
    ...(filter.actor !== null && { actor: filter.actor }),
    ...(filter.account !== null && { account: filter.account }),
    ...(filter.from !== null && { from: new Date(filter.from).toISOString() }),
    ...(filter.to !== null && { to: new Date(filter.to).toISOString() }),
    ...(filter.search !== '' && { search: filter.search }),
    ...(filter.chain !== null && { correlation: filter.chain }),
  }
}

/** Whether an entry that was pushed belongs to what is shown; the server decides the same for what is read. */
export function passes(filter: Filter, entry: TimelineEntry): boolean {
  const { contexts, kinds, actor, account, from, to, search, chain } = filter
  const at = Date.parse(entry.at)
  const any = contexts.length === 0 && kinds.length === 0
  if (!any && !contexts.includes(entry.context) && !kinds.includes(entry.kind)) return false
  if (actor !== null && entry.actor !== actor) return false
  if (account !== null && entry.account !== account) return false
  if (from !== null && at < Date.parse(from)) return false
  if (to !== null && at >= Date.parse(to)) return false
  if (chain !== null && entry.correlationId !== chain) return false
  const words = `${entry.sentence}\n${entry.actorName}`.toLocaleLowerCase()
  return search === '' || words.includes(search.toLocaleLowerCase())
}
