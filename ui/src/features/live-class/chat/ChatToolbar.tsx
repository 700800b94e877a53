import { ActionIcon, Popover, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconLock } from '@tabler/icons-react'
import type { ChatSettings } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { toastError } from '@/shared/ui'
import { classApi } from '../api'
import classes from './Chat.module.css'

const WAITS = [0, 5, 15, 30, 60, 300]

function label(seconds: number): string {
  if (seconds === 0) return t('chat.settings.slow.off')
  return seconds < 60
    ? t('chat.settings.slow.seconds', { seconds })
    : t('chat.settings.slow.minutes', { minutes: seconds / 60 })
}

/** What the teacher sets for the chat; the answer comes back by push. */
export function ChatToolbar({ classId, settings }: { classId: string; settings: ChatSettings }) {
  const change = (next: Partial<ChatSettings>) => classApi.changeChat(classId, next).catch(toastError)
  const waits = WAITS.includes(settings.slowModeSeconds)
    ? WAITS
    : [...WAITS, settings.slowModeSeconds].sort((a, b) => a - b)
  return (
    <div className={classes.toolbar}>
      <span>
        {settings.locked ? (
          <>
            <IconLock size={14} aria-hidden="true" /> {t('chat.locked.teacher')}
          </>
        ) : settings.slowModeSeconds > 0 ? (
          t('chat.slow', { seconds: settings.slowModeSeconds })
        ) : (
          t('chat.open')
        )}
      </span>
      <Popover position="bottom-end" width={320} shadow="md" radius="lg" trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('chat.settings')}>
            <IconAdjustmentsHorizontal size={20} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('chat.settings')}>
          <Stack gap="md">
            <Switch
              label={t('chat.settings.lock')}
              description={t('chat.settings.lock.hint')}
              checked={settings.locked}
              onChange={(event) => void change({ locked: event.currentTarget.checked })}
            />
            <div>
              <Text size="sm" fw={500}>
                {t('chat.settings.slow')}
              </Text>
              <Text size="xs" c="dimmed" mb={8}>
                {t('chat.settings.slow.hint')}
              </Text>
              <SegmentedControl
                fullWidth
                size="xs"
                aria-label={t('chat.settings.slow')}
                value={String(settings.slowModeSeconds)}
                onChange={(value) => void change({ slowModeSeconds: Number(value) })}
                data={waits.map((seconds) => ({ value: String(seconds), label: label(seconds) }))}
              />
            </div>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
