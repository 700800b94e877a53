import type { Comparison, ReadModelView, TableHashes } from '@/contracts/contracts'
import { formatNumber, t, type MessageKey } from '@/shared/i18n'
import { durationText } from '@/shared/time'
import { en } from '@/shared/i18n/en'

export type Health = 'well' | 'behind' | 'letters' | 'stopped' | 'replaying'

/** What is to be said first about a read model. */
export function healthOf({ trouble, deadLetters, lagSeconds, replay }: ReadModelView): Health {
  if (trouble) return 'stopped'
  if (deadLetters > 0) return 'letters'
  if (replay) return 'replaying'
  return lagSeconds !== null && lagSeconds > 30 ? 'behind' : 'well'
}

export function groupName(group: string): string {
  const key = `readModels.group.${group}`
  return key in en ? t(key as MessageKey & `readModels.group.${'mesh'}`) : group
}

export function groupText(group: string): string {
  const key = `readModels.group.${group}.text`
  return key in en ? t(key as MessageKey & `readModels.group.${'mesh'}.text`) : ''
}

/** whether each of its rows is made of one event: those of before are right without their events */
export function beginsAnywhere(group: string): boolean {
  return group === 'timeline'
}

export function timeLeft(seconds: number): string {
  return seconds < 60
    ? t('readModels.seconds', { count: formatNumber(seconds) })
    : durationText(Math.ceil(seconds / 60))
}

export function isEqual({ liveRows, live, replayedRows, replayed }: TableHashes): boolean {
  return liveRows === replayedRows && live === replayed
}

export function areEqual(comparison: Comparison): boolean {
  return comparison.tables.every(({ hashes }) => isEqual(hashes))
}
