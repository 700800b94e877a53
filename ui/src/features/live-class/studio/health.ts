import type { PublisherStatus } from '@/media'
import { t, type MessageKey } from '@/shared/i18n'

export interface Health {
  level: 'good' | 'warn' | 'bad'
  text: string
}

const BEHIND_SECONDS = 1.5

/** How the picture gets out, in one word. */
export function healthOf(status: PublisherStatus): Health {
  switch (status.state) {
    case 'idle':
    case 'stopped':
    case 'failed':
      return { level: 'bad', text: t('studio.health.off') }
    case 'connecting':
      return { level: 'warn', text: t('studio.health.connecting') }
    case 'recovering':
      return { level: 'bad', text: t('studio.health.recovering') }
    case 'live':
      return status.backlogSeconds > BEHIND_SECONDS
        ? { level: 'warn', text: t('studio.health.behind', { seconds: status.backlogSeconds.toFixed(1) }) }
        : { level: 'good', text: t('studio.health.good') }
  }
}

const WORDED = ['UNREACHABLE', 'DISK_FULL', 'TOO_SLOW', 'ENCODER', 'MEDIA_INVALID']

type ReasonKey = Extract<MessageKey, `studio.reason.${string}`>

/** What to tell the teacher, if there is something to tell. */
export function healthMessage(status: PublisherStatus): string | undefined {
  if (status.state !== 'recovering' || status.reason === undefined) return undefined
  return t(`studio.reason.${WORDED.includes(status.reason) ? status.reason : 'other'}` as ReasonKey)
}
