import { useState } from 'react'
import type { MessageView } from '@/contracts/contracts'

/** How many messages of others came since the chat was last looked at, and after which message they begin. */
export function useUnread(messages: readonly MessageView[], accountId: string, looking: boolean) {
  const last = messages.at(-1)?.messageId
  const [seen, setSeen] = useState<string>()
  // the line stays where it is for as long as the person looks, and goes when they come the next time
  const [divider, setDivider] = useState<string>()
  const [wasLooking, setWasLooking] = useState(looking)

  if (looking !== wasLooking) {
    setWasLooking(looking)
    setDivider(looking && seen !== last ? seen : undefined)
  }
  if (looking && seen !== last) setSeen(last)

  const from = seen === undefined ? messages.length : messages.findIndex((one) => one.messageId === seen) + 1
  const unread = looking ? 0 : messages.slice(from).filter((one) => one.authorId !== accountId && !one.deleted).length
  return { unread, divider: looking ? divider : unread > 0 ? seen : undefined }
}
