import { useRef } from 'react'
import { topics, useTopic } from '@/live'
import { useAccount } from '@/shared/session'
import { useChatScroll } from '../chat/useChatScroll'
import { useOutbox } from '../chat/useOutbox'
import { useUnread } from '../chat/useUnread'

const NO_MESSAGES: never[] = []

/** What the panel beside the picture shows, while `inside`. */
export function useRoom(classId: string, inside: boolean, chatShown: boolean) {
  const { accountId } = useAccount()
  const chat = useTopic(inside ? topics.chat(classId) : null)
  const people = useTopic(inside ? topics.people(classId) : null)
  const hands = useTopic(inside ? topics.hands(classId) : null)
  const messages = chat.data?.messages ?? NO_MESSAGES
  const outbox = useOutbox(classId, messages)
  const scroll = useChatScroll(messages[0]?.messageId, outbox.pending.at(-1)?.messageId ?? messages.at(-1)?.messageId)
  const unread = useUnread(messages, accountId, chatShown && scroll.atBottom)
  const input = useRef<HTMLTextAreaElement>(null)
  return { chat, people, hands, outbox, scroll, unread, input }
}
