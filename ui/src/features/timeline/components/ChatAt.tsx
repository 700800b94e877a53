import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ClassAt } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { exactTime } from '@/shared/time'
import classes from './LookBack.module.css'
import { Nothing, Part, PartSkeleton } from './Part'

/** the last ones that had been said; the events have all of them */
const SHOWN = 50

interface Props {
  at: ClassAt | undefined
  waiting: boolean
  onPick: (time: number) => void
}

/** The chat as it read then. */
export function ChatAt({ at, waiting, onPick }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const messages = at?.chat.messages.slice(-SHOWN)
  const last = messages?.at(-1)?.messageId
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = scroll.current.scrollHeight
  }, [last])
  return (
    <Part title={t('lookBack.chat')}>
      {!messages ? (
        waiting && <PartSkeleton />
      ) : messages.length === 0 ? (
        <Nothing>{t('lookBack.chat.none')}</Nothing>
      ) : (
        <div ref={scroll} className={classes.partBody} tabIndex={0} role="group" aria-label={t('lookBack.chat')}>
          <ul className={classes.messages}>
            {messages.map((message) => {
              const time = Date.parse(message.postedAt)
              return (
                <li key={message.messageId}>
                  <span className={classes.said}>
                    <strong dir="auto">{message.authorName}</strong>
                    <UnstyledButton
                      className={classes.jump!}
                      aria-label={t('lookBack.jump', { time: exactTime(time) })}
                      onClick={() => onPick(time)}
                    >
                      {exactTime(time)}
                    </UnstyledButton>
                  </span>
                  {message.deleted ? (
                    <span className={classes.quiet}>{t('chat.deleted')}</span>
                  ) : (
                    <span className={classes.text} dir="auto">
                      {message.text}
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </Part>
  )
}
