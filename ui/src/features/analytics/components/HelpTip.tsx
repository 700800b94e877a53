import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { t } from '@/shared/i18n'

/** What a number means, where it is shown; the words are those of docs/analytics.md. */
export function HelpTip({ about, text }: { about: string; text: string }) {
  return (
    <Popover width={300} position="bottom" shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon variant="transparent" color="gray" size={24} c="dimmed" aria-label={t('analytics.help', { about })}>
          <IconHelpCircle size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {about}
        </Text>
        <Text size="sm">{text}</Text>
      </Popover.Dropdown>
    </Popover>
  )
}
