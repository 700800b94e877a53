import { Button } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import type { ChatView, MessageView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import type { Account } from '@/shared/session'
import classes from './Chat.module.css'
import { continues } from './grouping'
import { Message, type MessageActions } from './Message'
import { OutgoingMessage } from './OutgoingMessage'
import type { Outgoing } from './useOutbox'

interface Props {
  chat: ChatView
  account: Account
  pending: Outgoing[]
  /** the message after which the unread ones begin */
  divider: string | undefined
  actionsOf: (message: MessageView) => MessageActions
  earlier: { load: () => void; loading: boolean }
  onRetry: (message: Outgoing) => void
  onDiscard: (messageId: string) => void
}

export function MessageList({ chat, account, pending, divider, actionsOf, earlier, onRetry, onDiscard }: Props) {
  const byId = useMemo(() => new Map(chat.messages.map((one) => [one.messageId, one])), [chat.messages])
  return (
    <>
      {chat.hasEarlier && (
        <div className={classes.earlier}>
          <Button size="compact-sm" variant="subtle" loading={earlier.loading} onClick={earlier.load}>
            {t('chat.earlier')}
          </Button>
        </div>
      )}
      <ul className={classes.list} aria-label={t('chat.messages')}>
        {chat.messages.map((message, index) => (
          <Fragment key={message.messageId}>
            {divider !== undefined && chat.messages[index - 1]?.messageId === divider && (
              <li className={classes.divider}>{t('chat.unread')}</li>
            )}
            <Message
              message={message}
              repliedTo={message.replyTo ? (byId.get(message.replyTo) ?? null) : undefined}
              continued={continues(chat.messages[index - 1], message)}
              own={message.authorId === account.accountId}
              actions={actionsOf(message)}
            />
          </Fragment>
        ))}
        {pending.map((message) => (
          <OutgoingMessage
            key={message.messageId}
            message={message}
            author={account}
            onRetry={() => onRetry(message)}
            onDiscard={() => onDiscard(message.messageId)}
          />
        ))}
      </ul>
    </>
  )
}
