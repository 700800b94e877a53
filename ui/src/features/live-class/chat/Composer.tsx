import { ActionIcon, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconSend2, IconX } from '@tabler/icons-react'
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { MessageView } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import classes from './Chat.module.css'
import { EmojiPicker } from './EmojiPicker'

const MOST = 2_000

export type Composing = { kind: 'new' } | { kind: 'reply'; to: MessageView } | { kind: 'edit'; message: MessageView }

interface Props {
  input: RefObject<HTMLTextAreaElement | null>
  composing: Composing
  /** seconds until writing is allowed again */
  wait: number
  hint: string | undefined
  onSubmit: (text: string) => void
  onCancel: () => void
}

export function Composer({ input, composing, wait, hint, onSubmit, onCancel }: Props) {
  const [text, setText] = useState('')
  const editing = composing.kind === 'edit'
  const subject = composing.kind === 'new' ? undefined : composing.kind === 'reply' ? composing.to : composing.message

  // an edit borrows the field and gives the draft back afterwards
  const [shown, setShown] = useState(composing)
  if (shown !== composing) {
    setShown(composing)
    if (editing) setText(composing.message.text)
    else if (shown.kind === 'edit') setText('')
  }
  useEffect(() => {
    if (composing.kind !== 'new') input.current?.focus()
  }, [composing, input])

  const tooLong = [...text].length - MOST
  const blocked = text.trim() === '' || tooLong > 0 || (wait > 0 && !editing)
  const submit = () => {
    if (blocked) return
    onSubmit(text.trim())
    setText('')
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      submit()
    } else if (event.key === 'Escape') {
      if (composing.kind !== 'new') onCancel()
      else input.current?.blur()
    }
  }
  const insert = (emoji: string) => {
    const element = input.current
    const at = element?.selectionStart ?? text.length
    setText(text.slice(0, at) + emoji + text.slice(element?.selectionEnd ?? at))
  }

  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {subject && (
        <div className={classes.context}>
          {editing ? <IconPencil size={16} /> : <IconArrowBackUp size={16} />}
          <span className={classes.contextText}>
            {editing ? t('chat.editing') : t('chat.replyingTo', { name: subject.authorName })}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={editing ? t('chat.stopEdit') : t('chat.stopReply')}
            onClick={onCancel}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
      <div className={classes.field}>
        <Textarea
          ref={input}
          className={classes.input!}
          aria-label={t('chat.input')}
          placeholder={t('chat.placeholder')}
          autosize
          minRows={1}
          maxRows={5}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <EmojiPicker disabled={false} onPick={insert} />
        <ActionIcon type="submit" size={36} disabled={blocked} aria-label={editing ? t('chat.save') : t('chat.send')}>
          <IconSend2 size={20} />
        </ActionIcon>
      </div>
      <div className={classes.hint} data-error={tooLong > 0 || undefined}>
        {tooLong > 0 ? tn('chat.tooLong', tooLong) : wait > 0 && !editing ? tn('chat.slow.wait', wait) : hint}
      </div>
    </form>
  )
}
