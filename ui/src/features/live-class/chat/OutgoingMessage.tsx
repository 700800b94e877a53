import { Button, Loader } from '@mantine/core'
import { errorText } from '@/shared/api'
import { t } from '@/shared/i18n'
import { PersonAvatar } from '@/shared/ui'
import classes from './Chat.module.css'
import type { Outgoing } from './useOutbox'

interface Props {
  message: Outgoing
  author: { accountId: string; displayName: string }
  onRetry: () => void
  onDiscard: () => void
}

/** What was written and is on its way, or did not get there. */
export function OutgoingMessage({ message, author, onRetry, onDiscard }: Props) {
  const failed = message.state === 'failed'
  return (
    <li className={classes.message} data-outgoing>
      <span className={classes.avatar}>
        <PersonAvatar id={author.accountId} name={author.displayName} size={32} />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.author}>{author.displayName}</span>
          <span className={classes.badge}>{t('chat.you')}</span>
          {message.state === 'sending' && <Loader size={12} aria-label={t('chat.sending')} />}
        </div>
        <p className={classes.text} dir="auto">
          {message.text}
        </p>
        {message.state === 'waiting' && <p className={classes.gone}>{t('chat.waitingForConnection')}</p>}
        {failed && (
          <div className={classes.failed} role="alert">
            <span>
              {t('chat.notSent')} {errorText(message.error)}
            </span>
            <Button size="compact-xs" variant="light" onClick={onRetry}>
              {t('chat.retry')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onDiscard}>
              {t('chat.discard')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
