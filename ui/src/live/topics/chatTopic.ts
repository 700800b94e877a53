import type { ChatView, MessagePage, MessageView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

function before(a: MessageView, b: MessageView): boolean {
  if (a.postedAt !== b.postedAt) return Date.parse(a.postedAt) < Date.parse(b.postedAt)
  return a.messageId < b.messageId
}

function withMessage(held: ChatView, message: MessageView): ChatView {
  const { messages } = held
  const index = messages.findIndex((one) => one.messageId === message.messageId)
  if (index >= 0) return { ...held, messages: messages.with(index, message) }
  const oldest = messages[0]
  // an edit of something further up than what is loaded: it comes with its page
  if (held.hasEarlier && oldest && before(message, oldest)) return held
  let at = messages.length
  while (at > 0 && before(message, messages[at - 1]!)) at -= 1
  return { ...held, messages: messages.toSpliced(at, 0, message) }
}

/** Puts an earlier page in front; what is held already is newer than the page and wins. */
export function withEarlier(held: ChatView, page: MessagePage): ChatView {
  const known = new Set(held.messages.map((message) => message.messageId))
  const earlier = page.messages.filter((message) => !known.has(message.messageId))
  return { ...held, messages: [...earlier, ...held.messages], hasEarlier: page.hasEarlier }
}

/** A snapshot replaces also earlier pages: they may have changed unseen (a deleted message must not stay). */
export const chatTopic: TopicReducer<ChatView> = {
  snapshot: replace,
  update: (held, update) => {
    switch (update.type) {
      case 'message.changed':
        return withMessage(held, update.message)
      case 'chat.settings':
        return { ...held, settings: update.settings }
      default:
        return held
    }
  },
}
