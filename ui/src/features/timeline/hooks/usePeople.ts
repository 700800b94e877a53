import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TimelineEntry } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { findAccounts } from '../api'
import { actorOf, PLATFORM } from '../words'

export interface PersonOption {
  id: string
  name: string
}

/** Who may have done something in a class. */
export function usePeople(classId: string): PersonOption[] {
  const { data } = useTopic(topics.people(classId))
  return data?.people.map(({ accountId, displayName }) => ({ id: accountId, name: displayName })) ?? []
}

/** The accounts of the platform that a search finds. */
export function useAccounts(search: string): PersonOption[] {
  const [settled] = useDebouncedValue(search.trim(), 250)
  const { data } = useQuery({
    queryKey: ['timeline', 'accounts', settled],
    queryFn: ({ signal }) => findAccounts(settled, signal),
    placeholderData: keepPreviousData,
  })
  return data?.accounts.map((one) => ({ id: one.accountId, name: `${one.displayName} (${one.username})` })) ?? []
}

/** Each once: the platform itself, who is known, who did something of what is shown, and in any case who is asked for. */
export function optionsOf(
  known: readonly PersonOption[],
  entries: readonly TimelineEntry[],
  asked: string | null,
  askedName = t('timeline.filter.unknown'),
): PersonOption[] {
  const options = new Map([[PLATFORM, t('timeline.platform')]])
  for (const { id, name } of known) options.set(id, name)
  for (const entry of entries) if (!options.has(entry.actor)) options.set(entry.actor, actorOf(entry))
  if (asked !== null && !options.has(asked)) options.set(asked, askedName)
  return [...options].map(([id, name]) => ({ id, name }))
}
