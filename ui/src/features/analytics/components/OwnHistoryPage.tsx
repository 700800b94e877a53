import { Button } from '@mantine/core'
import { IconCalendarStats, IconDownload } from '@tabler/icons-react'
import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { download } from '@/shared/api'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { LoadError, Notice, PageHeader, Pages, Section } from '@/shared/ui'
import { tables } from '../api'
import { useAttendance, useRelays } from '../hooks/useOwnHistory'
import { useSave } from '../hooks/useSave'
import { bytes, ruleText } from '../words'
import { HelpTip } from './HelpTip'
import { NoRelays, RelayList, RelaysSkeleton } from './RelayList'
import classes from './Report.module.css'
import { VisitRow } from './VisitRow'

const SIZE = 20

/** One's own attendance, class by class, and what one's own devices carried for others. @param tabs the other part of the history */
export function OwnHistoryPage({ tabs }: { tabs?: ReactNode }) {
  const { accountId } = useAccount()
  const { saving, save } = useSave()
  return (
    <>
      <PageHeader
        title={t('history.title')}
        documentTitle={t('analytics.own.title')}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={18} />}
            loading={saving}
            onClick={() => save(() => download(tables.attendance(accountId), 'my-attendance.csv'))}
          >
            {t('analytics.csv')}
          </Button>
        }
      />
      {tabs}
      <Visits accountId={accountId} />
      <OwnRelays accountId={accountId} />
    </>
  )
}

function Visits({ accountId }: { accountId: string }) {
  const [search, setSearch] = useSearchParams()
  const page = Math.max(0, (Number(search.get('page')) || 1) - 1)
  const { data, error, isFetching, refetch } = useAttendance(accountId, page, SIZE)
  const title = t('analytics.own.title')
  return (
    <Section title={title} count={data?.total} action={<HelpTip about={title} text={t('analytics.attendance.help')} />}>
      {data ? (
        data.visits.length === 0 ? (
          <Notice
            icon={<IconCalendarStats size={24} />}
            title={t('analytics.own.empty')}
            text={t('analytics.own.empty.text')}
          />
        ) : (
          <>
            <p className={classes.lead}>{ruleText(data.rule)}</p>
            <ul className={classes.rows}>
              {data.visits.map((visit) => (
                <VisitRow key={visit.about.classId} visit={visit} />
              ))}
            </ul>
            <Pages
              label={title}
              page={page}
              size={SIZE}
              total={data.total}
              onChange={(next) => setSearch(next === 0 ? {} : { page: String(next + 1) })}
            />
          </>
        )
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <div aria-busy="true">
          {Array.from({ length: 4 }, (_, row) => (
            <Skeleton key={row} h={88} radius="lg" mb={8} />
          ))}
        </div>
      )}
    </Section>
  )
}

function OwnRelays({ accountId }: { accountId: string }) {
  const { data, error, isFetching, refetch } = useRelays(accountId)
  const title = t('analytics.relays.own')
  const all = data?.entries.reduce((sum, entry) => sum + entry.bytes, 0) ?? 0
  return (
    <Section title={title} action={<HelpTip about={title} text={t('analytics.relays.help')} />}>
      {data ? (
        data.entries.length === 0 ? (
          <NoRelays text={t('analytics.relays.own.empty')} />
        ) : (
          <>
            <p className={classes.lead}>{t('analytics.relays.own.sum', { all: bytes(all) })}</p>
            <RelayList entries={data.entries} named="class" />
          </>
        )
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <RelaysSkeleton />
      )}
    </Section>
  )
}
