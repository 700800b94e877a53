import type { MessageView } from '@/contracts/contracts'

/**
 * Whole seconds until this person may write again; 0: now.
 *
 * @param now by the server's clock, in milliseconds
 */
export function slowModeWait(
  messages: readonly MessageView[],
  accountId: string,
  seconds: number,
  now: number,
): number {
  if (seconds <= 0) return 0
  const own = messages.findLast((message) => message.authorId === accountId)
  if (!own) return 0
  return Math.max(0, Math.ceil((Date.parse(own.postedAt) + seconds * 1000 - now) / 1000))
}
