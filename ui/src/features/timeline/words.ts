import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'

/** process managers, deadlines, the hub that notices a lost connection */
export const PLATFORM = '00000000-0000-0000-0000-000000000000'

export function actorOf({ actor, actorName }: Pick<TimelineEntry, 'actor' | 'actorName'>): string {
  return actor === PLATFORM ? t('timeline.platform') : actorName
}
