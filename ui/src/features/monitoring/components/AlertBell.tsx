import { ActionIcon, Indicator, Popover, ScrollArea, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconActivity, IconCircleCheck } from '@tabler/icons-react'
import { t, tn } from '@/shared/i18n'
import { Notice } from '@/shared/ui'
import { useAlerts } from '../hooks/useAlerts'
import { useAnnounceAlerts } from '../hooks/useAnnounceAlerts'
import { AlertList } from './AlertList'
import classes from './Alerts.module.css'

/** For admins, on every page: how many alerts there are now, and which. */
export function AlertBell() {
  const alerts = useAlerts()
  const [opened, { toggle, close }] = useDisclosure()
  useAnnounceAlerts(alerts)
  const firing = alerts?.firing ?? []
  const over = alerts?.over ?? []

  return (
    <Popover
      opened={opened}
      onChange={(next) => (next ? undefined : close())}
      position="bottom-end"
      width={380}
      shadow="md"
      radius="lg"
      trapFocus
      returnFocus
    >
      <Indicator disabled={firing.length === 0} color="live" size={18} offset={7} label={firing.length} withBorder>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            radius="xl"
            aria-label={firing.length > 0 ? tn('alerts.count', firing.length) : t('alerts.open')}
            onClick={toggle}
          >
            <IconActivity size={21} stroke={1.75} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" aria-label={t('alerts.title')}>
        <Title order={2} size="h4" className={classes.title!}>
          {t('alerts.title')}
        </Title>
        {firing.length + over.length === 0 ? (
          <div className={classes.empty}>
            <Notice icon={<IconCircleCheck size={24} />} title={t('alerts.none.title')} text={t('alerts.none.text')} />
          </div>
        ) : (
          <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0 }}>
            {firing.length > 0 && (
              <>
                <h3 className={classes.group}>{t('alerts.now')}</h3>
                <AlertList alerts={firing} />
              </>
            )}
            {over.length > 0 && (
              <>
                <h3 className={classes.group}>{t('alerts.earlier')}</h3>
                <AlertList alerts={over} />
              </>
            )}
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
