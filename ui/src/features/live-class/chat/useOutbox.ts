import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { MessageView } from '@/contracts/contracts'
import { useConnectionStatus } from '@/live'
import { isProblem } from '@/shared/api'
import { newId } from '@/shared/ids'
import { classApi } from '../api'

export interface Outgoing {
  messageId: string
  text: string
  replyTo: string | undefined
  state: 'sending' | 'waiting' | 'failed'
  error: unknown
}

/** What was written here and is not yet in the chat; the same id makes trying again harmless. */
export function useOutbox(classId: string, messages: readonly MessageView[]) {
  const [outgoing, setOutgoing] = useState<Outgoing[]>([])
  const { state: connection } = useConnectionStatus()

  const send = useCallback(
    async (message: Outgoing) => {
      const { messageId, text, replyTo } = message
      const become = (change: Partial<Outgoing>) =>
        setOutgoing((all) => all.map((one) => (one.messageId === messageId ? { ...one, ...change } : one)))
      become({ state: 'sending', error: undefined })
      try {
        await classApi.post(classId, { messageId, text, ...(replyTo ? { replyTo } : {}) })
      } catch (error) {
        become({ state: isProblem(error, 'UNREACHABLE', 'TRY_AGAIN') ? 'waiting' : 'failed', error })
      }
    },
    [classId],
  )

  const post = useCallback(
    (text: string, replyTo: string | undefined) => {
      const message: Outgoing = { messageId: newId(), text, replyTo, state: 'sending', error: undefined }
      setOutgoing((all) => [...all, message])
      void send(message)
    },
    [send],
  )
  const discard = useCallback(
    (messageId: string) => setOutgoing((all) => all.filter((one) => one.messageId !== messageId)),
    [],
  )

  const sendWaiting = useEffectEvent(async () => {
    // one after the other: the order of writing is the order of the chat
    for (const one of outgoing) if (one.state === 'waiting') await send(one)
  })
  useEffect(() => {
    if (connection === 'connected') void sendWaiting()
  }, [connection])

  const arrived = new Set(messages.map((message) => message.messageId))
  const pending = outgoing.filter((one) => !arrived.has(one.messageId))
  if (pending.length !== outgoing.length) setOutgoing(pending)
  return { pending, post, retry: send, discard }
}
