import { Button, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconLock, IconMessageCircle } from '@tabler/icons-react'
import { useCallback, useState, type RefObject } from 'react'
import type { ChatView, MessageView, ParticipantRole } from '@/contracts/contracts'
import { liveClient, topics, withEarlier } from '@/live'
import { t, tn } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { useNow } from '@/shared/time'
import { Confirm, toastError } from '@/shared/ui'
import { classApi } from '../api'
import { PanelEmpty, PanelSkeleton } from '../PanelStates'
import classes from './Chat.module.css'
import { ChatToolbar } from './ChatToolbar'
import { Composer, type Composing } from './Composer'
import { MessageList } from './MessageList'
import { slowModeWait } from './slowMode'
import { type useChatScroll } from './useChatScroll'
import type { useOutbox } from './useOutbox'
import type { useUnread } from './useUnread'

const NEW: Composing = { kind: 'new' }

interface Props {
  classId: string
  chat: ChatView | undefined
  role: ParticipantRole
  /** may hide messages and change the settings */
  moderates: boolean
  outbox: ReturnType<typeof useOutbox>
  unread: ReturnType<typeof useUnread>
  scroll: ReturnType<typeof useChatScroll>
  input: RefObject<HTMLTextAreaElement | null>
}

export function ChatPanel({ classId, chat, role, moderates, outbox, unread, scroll, input }: Props) {
  const account = useAccount()
  const [composing, setComposing] = useState<Composing>(NEW)
  const [removing, setRemoving] = useState<MessageView>()
  const [loading, setLoading] = useState(false)
  const teaches = role === 'TEACHER'
  const writes = role !== 'OBSERVER' && (teaches || !chat?.settings.locked)

  const actionsOf = useCallback(
    (message: MessageView) => {
      const own = message.authorId === account.accountId && role !== 'OBSERVER'
      return {
        reply: writes ? (to: MessageView) => setComposing({ kind: 'reply', to }) : undefined,
        edit: own && writes ? (one: MessageView) => setComposing({ kind: 'edit', message: one }) : undefined,
        remove: own || moderates ? setRemoving : undefined,
      }
    },
    [account.accountId, role, writes, moderates],
  )

  const loadEarlier = async () => {
    const oldest = chat?.messages[0]
    if (!oldest) return
    setLoading(true)
    try {
      const page = await classApi.messages(classId, oldest.messageId)
      liveClient.patch(topics.chat(classId), (held) => withEarlier(held, page))
    } catch (error) {
      toastError(error)
    }
    setLoading(false)
  }
  const submit = (text: string) => {
    if (composing.kind === 'edit') {
      if (text !== composing.message.text) {
        classApi.edit(classId, composing.message.messageId, text).catch(toastError)
      }
    } else {
      outbox.post(text, composing.kind === 'reply' ? composing.to.messageId : undefined)
      scroll.toBottom()
    }
    setComposing(NEW)
  }

  if (!chat) return <PanelSkeleton />
  const empty = chat.messages.length === 0 && outbox.pending.length === 0
  return (
    <div className={classes.chat}>
      {moderates && <ChatToolbar classId={classId} settings={chat.settings} />}
      {empty ? (
        <PanelEmpty
          icon={<IconMessageCircle size={24} />}
          title={t('chat.empty.title')}
          text={role === 'OBSERVER' ? t('chat.empty.observer') : t('chat.empty.text')}
        />
      ) : (
        <div className={classes.scroll} ref={scroll.ref} onScroll={scroll.onScroll} tabIndex={0}>
          <MessageList
            chat={chat}
            account={account}
            pending={outbox.pending}
            divider={unread.divider}
            actionsOf={actionsOf}
            earlier={{ load: () => void loadEarlier(), loading }}
            onRetry={(message) => void outbox.retry(message)}
            onDiscard={outbox.discard}
          />
        </div>
      )}
      <Announcer messages={chat.messages} accountId={account.accountId} />
      <div className={classes.foot}>
        {!scroll.atBottom && !empty && (
          <Button
            className={classes.pill!}
            size="compact-md"
            radius="xl"
            leftSection={<IconArrowDown size={16} />}
            onClick={scroll.toBottom}
          >
            {unread.unread > 0 ? tn('chat.new', unread.unread) : t('chat.toNewest')}
          </Button>
        )}
        {writes ? (
          <TimedComposer
            chat={chat}
            teaches={teaches}
            {...{ input, composing }}
            onSubmit={submit}
            onCancel={() => setComposing(NEW)}
          />
        ) : (
          <div className={classes.closed}>
            {role !== 'OBSERVER' && <IconLock size={18} aria-hidden="true" />}
            {role === 'OBSERVER' ? t('room.observer') : t('chat.locked')}
          </div>
        )}
      </div>
      <Confirm
        opened={removing !== undefined}
        title={t('chat.delete.title')}
        text={t('chat.delete.text')}
        confirm={t('chat.delete')}
        danger
        onClose={() => setRemoving(undefined)}
        onConfirm={() => {
          if (removing) classApi.delete(classId, removing.messageId).catch(toastError)
          setRemoving(undefined)
        }}
      />
    </div>
  )
}

interface TimedProps {
  chat: ChatView
  teaches: boolean
  input: RefObject<HTMLTextAreaElement | null>
  composing: Composing
  onSubmit: (text: string) => void
  onCancel: () => void
}

/** Only this part is drawn again every moment while slow mode counts down. */
function TimedComposer({ chat, teaches, ...props }: TimedProps) {
  const { accountId } = useAccount()
  const seconds = teaches ? 0 : chat.settings.slowModeSeconds
  const now = useNow(seconds > 0 ? 250 : 60_000) + liveClient.clockOffset.current
  const wait = slowModeWait(chat.messages, accountId, seconds, now)
  const hint = seconds > 0 ? t('chat.slow', { seconds }) : chat.settings.locked ? t('chat.locked.teacher') : undefined
  return <Composer {...props} wait={wait} hint={hint} />
}

/** Reads out what comes new, one message at a time, and not the list again. */
function Announcer({ messages, accountId }: { messages: readonly MessageView[]; accountId: string }) {
  const last = messages.at(-1)
  const [first] = useState(last?.messageId)
  const fresh = last && last.messageId !== first && last.authorId !== accountId && !last.deleted
  return (
    <VisuallyHidden role="log" aria-live="polite" aria-atomic="true">
      {fresh ? t('chat.said', { name: last.authorName, text: last.text }) : ''}
    </VisuallyHidden>
  )
}
