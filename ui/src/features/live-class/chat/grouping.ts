import type { MessageView } from '@/contracts/contracts'

const TOGETHER_MILLIS = 3 * 60_000

/** Whether a message goes on under the name that is already shown above it. */
export function continues(previous: MessageView | undefined, message: MessageView): boolean {
  return (
    previous !== undefined &&
    previous.authorId === message.authorId &&
    message.replyTo === null &&
    Date.parse(message.postedAt) - Date.parse(previous.postedAt) < TOGETHER_MILLIS
  )
}
