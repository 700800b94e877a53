import { ActionIcon, Button, Group, Skeleton, Tooltip } from '@mantine/core'
import {
  IconAffiliate,
  IconBroadcast,
  IconCalendar,
  IconEye,
  IconTimeline,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { formatNumber, t } from '@/shared/i18n'
import { LoadError, PageHeader } from '@/shared/ui'
import { useCatalogue } from '../hooks/useCatalogue'
import classes from './AdminHome.module.css'
import { LiveNow } from './LiveNow'
import { Upcoming } from './Upcoming'

/** @param alerts what is wrong right now, above everything else */
export function AdminHome({ alerts }: { alerts: ReactNode }) {
  const { data, error, retry, retrying } = useCatalogue()
  const { data: accounts } = useTopic(topics.accounts)
  const watching = data?.live.reduce((sum, one) => sum + one.participantCount, 0)
  return (
    <>
      <PageHeader
        title={t('nav.overview')}
        actions={
          <Button component={Link} to="/admin/accounts" variant="default" leftSection={<IconUsers size={18} />}>
            {t('admin.manageAccounts')}
          </Button>
        }
      />
      {alerts}
      {error ? (
        <LoadError error={error} onRetry={retry} retrying={retrying} />
      ) : (
        <>
          <dl className={classes.figures}>
            <Figure icon={IconBroadcast} label={t('admin.live')} value={data?.live.length} />
            <Figure icon={IconEye} label={t('admin.watching')} value={watching} />
            <Figure icon={IconCalendar} label={t('admin.upcoming')} value={data?.upcoming.length} />
            <Figure icon={IconUsers} label={t('admin.accounts')} value={accounts?.total} />
          </dl>
          <LiveNow live={data?.live} emptyText={t('admin.live.empty.text')} actionOf={insights} />
          <Upcoming upcoming={data?.upcoming} />
        </>
      )}
    </>
  )
}

function insights({ classId, title }: ClassView) {
  return (
    <Group gap={6} wrap="nowrap">
      <Tooltip label={t('timeline.title')}>
        <ActionIcon
          component={Link}
          to={`/classes/${classId}/timeline`}
          variant="default"
          size={36}
          aria-label={t('timeline.of', { title })}
        >
          <IconTimeline size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('mesh.title')}>
        <ActionIcon
          component={Link}
          to={`/classes/${classId}/mesh`}
          variant="default"
          size={36}
          aria-label={t('mesh.of', { title })}
        >
          <IconAffiliate size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

function Figure({ icon: Icon, label, value }: { icon: Icon; label: string; value: number | undefined }) {
  return (
    <div className={classes.figure}>
      <dt>
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        {label}
      </dt>
      <dd>{value === undefined ? <Skeleton h={28} w={56} mt={6} /> : formatNumber(value)}</dd>
    </div>
  )
}
