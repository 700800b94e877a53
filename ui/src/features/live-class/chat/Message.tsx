import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import type { MessageView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { absoluteTime, clockTime } from '@/shared/time'
import { PersonAvatar } from '@/shared/ui'
import classes from './Chat.module.css'

export interface MessageActions {
  reply?: ((message: MessageView) => void) | undefined
  edit?: ((message: MessageView) => void) | undefined
  remove?: ((message: MessageView) => void) | undefined
}

interface Props {
  message: MessageView
  /** what it answers to; null if that is not loaded */
  repliedTo: MessageView | null | undefined
  continued: boolean
  own: boolean
  actions: MessageActions
}

export const Message = memo(function Message({ message, repliedTo, continued, own, actions }: Props) {
  const at = Date.parse(message.postedAt)
  const role = message.authorRole
  return (
    <li className={classes.message} data-continued={continued || undefined}>
      <span className={classes.avatar}>
        {!continued && <PersonAvatar id={message.authorId} name={message.authorName} size={32} />}
      </span>
      <div className={classes.body}>
        {!continued && (
          <div className={classes.head}>
            <span className={classes.author}>{message.authorName}</span>
            {own && <span className={classes.badge}>{t('chat.you')}</span>}
            {!own && role !== 'STUDENT' && (
              <span className={classes.badge} data-teacher={role === 'TEACHER' || undefined}>
                {t(`chat.role.${role}`)}
              </span>
            )}
            <Tooltip label={absoluteTime(at)}>
              <time className={classes.time} dateTime={message.postedAt}>
                {clockTime(at)}
              </time>
            </Tooltip>
          </div>
        )}
        {message.replyTo && !message.deleted && (
          <div className={classes.quote}>
            <span className={classes.author}>{repliedTo?.authorName}</span>{' '}
            <span dir="auto">{repliedTo && !repliedTo.deleted ? repliedTo.text : '…'}</span>
          </div>
        )}
        {message.deleted ? (
          <p className={classes.gone}>{t('chat.deleted')}</p>
        ) : (
          <p className={classes.text} dir="auto">
            {message.text}
            {message.editedAt && <span className={classes.edited}> ({t('chat.edited')})</span>}
          </p>
        )}
      </div>
      {!message.deleted && <Actions message={message} actions={actions} />}
    </li>
  )
})

function Actions({ message, actions: { reply, edit, remove } }: { message: MessageView; actions: MessageActions }) {
  if (!reply && !edit && !remove) return null
  return (
    <Menu width={160}>
      <Menu.Target>
        <ActionIcon
          className={classes.more!}
          variant="default"
          size={28}
          aria-label={t('chat.actions', { name: message.authorName })}
        >
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {reply && (
          <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => reply(message)}>
            {t('chat.reply')}
          </Menu.Item>
        )}
        {edit && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(message)}>
            {t('chat.edit')}
          </Menu.Item>
        )}
        {remove && (
          <Menu.Item color="live" leftSection={<IconTrash size={16} />} onClick={() => remove(message)}>
            {t('chat.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
