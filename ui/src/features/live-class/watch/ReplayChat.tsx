import { Button, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconLock, IconMessageCircle } from '@tabler/icons-react'
import type { MessageView } from '@/contracts/contracts'
import { isProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { timecode } from '@/shared/time'
import { LoadError, PersonAvatar } from '@/shared/ui'
import { classApi } from '../api'
import classes from '../chat/Chat.module.css'
import { PanelEmpty, PanelSkeleton } from '../PanelStates'

interface Props {
  classId: string
  /** when the recording begins, in milliseconds of the epoch; without it there is nothing to jump to */
  startedAt: number | undefined
  onSeek: (seconds: number) => void
}

const PAGE = 100

/** The chat of a past class, with its times in the recording. */
export function ReplayChat({ classId, startedAt, onSeek }: Props) {
  const chat = useInfiniteQuery({
    queryKey: ['class', classId, 'messages'],
    queryFn: ({ pageParam }) => classApi.messages(classId, pageParam, PAGE),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasEarlier ? page.messages[0]?.messageId : undefined),
  })
  const messages = chat.data?.pages.toReversed().flatMap((page) => page.messages) ?? []
  return (
    <div className={classes.chat}>
      <h2 className={classes.toolbar} style={{ margin: 0, fontWeight: 600 }}>
        {t('watch.chat')}
      </h2>
      {chat.isPending ? (
        <PanelSkeleton />
      ) : isProblem(chat.error, 'NOT_A_PARTICIPANT', 'FORBIDDEN', 'REMOVED_FROM_CLASS') ? (
        <PanelEmpty icon={<IconLock size={24} />} title={t('watch.chat.hidden')} />
      ) : chat.error ? (
        <LoadError error={chat.error} onRetry={() => void chat.refetch()} />
      ) : messages.length === 0 ? (
        <PanelEmpty icon={<IconMessageCircle size={24} />} title={t('watch.chat.empty')} />
      ) : (
        <div className={classes.scroll} tabIndex={0}>
          {chat.hasNextPage && (
            <div className={classes.earlier}>
              <Button
                size="compact-sm"
                variant="subtle"
                loading={chat.isFetchingNextPage}
                onClick={() => void chat.fetchNextPage()}
              >
                {t('chat.earlier')}
              </Button>
            </div>
          )}
          <ul className={classes.list} aria-label={t('chat.messages')}>
            {messages.map((message) => (
              <Said key={message.messageId} message={message} startedAt={startedAt} onSeek={onSeek} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Said({ message, startedAt, onSeek }: { message: MessageView } & Pick<Props, 'startedAt' | 'onSeek'>) {
  const offset = startedAt === undefined ? undefined : Math.max(0, Date.parse(message.postedAt) - startedAt)
  return (
    <li className={classes.message}>
      <span className={classes.avatar}>
        <PersonAvatar id={message.authorId} name={message.authorName} size={32} />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.author}>{message.authorName}</span>
          {message.authorRole === 'TEACHER' && (
            <span className={classes.badge} data-teacher>
              {t('chat.role.TEACHER')}
            </span>
          )}
          {offset !== undefined && (
            <UnstyledButton
              className={classes.time!}
              c="var(--mantine-color-anchor)"
              aria-label={t('watch.chat.jump', { time: timecode(offset) })}
              onClick={() => onSeek(offset / 1000)}
            >
              {timecode(offset)}
            </UnstyledButton>
          )}
        </div>
        {message.deleted ? (
          <p className={classes.gone}>{t('chat.deleted')}</p>
        ) : (
          <p className={classes.text} dir="auto">
            {message.text}
          </p>
        )}
      </div>
    </li>
  )
}
