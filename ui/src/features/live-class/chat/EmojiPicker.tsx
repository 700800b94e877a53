import { ActionIcon, Popover, SimpleGrid, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMoodSmile } from '@tabler/icons-react'
import { t } from '@/shared/i18n'
import classes from './Chat.module.css'

const EMOJI = [
  '😀', '😄', '😂', '🙂', '😉', '😍', '🤔', '😅',
  '😎', '🥳', '🤯', '😮', '😢', '😴', '🙃', '🫠',
  '👍', '👎', '👏', '🙌', '🙏', '💪', '👋', '✋',
  '❤️', '🔥', '🎉', '⭐', '💡', '✅', '❌', '❓',
  '👀', '🚀', '📌', '📚', '✏️', '🎧', '☕', '⏰',
] // prettier-ignore

export function EmojiPicker({ disabled, onPick }: { disabled: boolean; onPick: (emoji: string) => void }) {
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && close()}
      position="top-end"
      trapFocus
      returnFocus
      shadow="md"
      radius="lg"
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          disabled={disabled}
          aria-label={t('chat.emoji')}
          onClick={toggle}
        >
          <IconMoodSmile size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('chat.emoji.pick')}>
        <SimpleGrid cols={8} spacing={2} verticalSpacing={2}>
          {EMOJI.map((emoji) => (
            <UnstyledButton
              key={emoji}
              className={classes.emoji!}
              aria-label={emoji}
              onClick={() => {
                onPick(emoji)
                close()
              }}
            >
              {emoji}
            </UnstyledButton>
          ))}
        </SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  )
}
