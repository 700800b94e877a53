import { ActionIcon, Indicator, Popover, ScrollArea, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { topics, useTopic } from '@/live'
import { t, tn } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { Notice } from '@/shared/ui'
import { useSeen } from '../hooks/useSeen'
import classes from './NotificationBell.module.css'
import { NotificationRow } from './NotificationRow'
import { useAnnounce } from '../hooks/useAnnounce'

export function NotificationBell() {
  const { accountId } = useAccount()
  const { data } = useTopic(topics.me)
  const [seen, setSeen] = useSeen(accountId)
  const [opened, { toggle, close }] = useDisclosure()
  const all = data?.notifications ?? []
  const unread = all.filter((one) => one.at > seen).length
  useAnnounce(data?.notifications)

  const onToggle = () => {
    const newest = all[0]?.at
    if (opened && newest && newest > seen) setSeen(newest)
    toggle()
  }
  const onClose = () => {
    if (opened) onToggle()
    else close()
  }

  return (
    <Popover
      opened={opened}
      onChange={(next) => (next ? undefined : onClose())}
      position="bottom-end"
      width={360}
      shadow="md"
      radius="lg"
      trapFocus
      returnFocus
    >
      <Indicator disabled={unread === 0} color="live" size={10} offset={11} withBorder>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            radius="xl"
            aria-label={unread > 0 ? tn('notifications.unread', unread) : t('notifications.open')}
            onClick={onToggle}
          >
            <IconBell size={21} stroke={1.75} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" aria-label={t('notifications.title')}>
        <Title order={2} size="h4" className={classes.title!}>
          {t('notifications.title')}
        </Title>
        {all.length === 0 ? (
          <div className={classes.empty}>
            <Notice
              icon={<IconBellOff size={24} />}
              title={t('notifications.empty.title')}
              text={t('notifications.empty.text')}
            />
          </div>
        ) : (
          <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0 }}>
            <ul className={classes.list}>
              {all.map((one) => (
                <NotificationRow key={one.id} notification={one} unread={one.at > seen} onOpen={onClose} />
              ))}
            </ul>
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
