import { IconHistory } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { LoadError, Notice, PageHeader, Pages } from '@/shared/ui'
import { useHistory } from '../hooks/useHistory'
import classes from './ClassRow.module.css'
import { PastRow } from './PastRow'
import { RowsSkeleton } from './UpcomingList'

const SIZE = 20

/** @param tabs another part of the history */
export function HistoryPage({ tabs }: { tabs?: ReactNode }) {
  const { role } = useAccount()
  const [search, setSearch] = useSearchParams()
  const page = Math.max(0, (Number(search.get('page')) || 1) - 1)
  const { data, error, refetch, isFetching } = useHistory(page, SIZE)
  return (
    <>
      <PageHeader title={t('history.title')} />
      {tabs}
      {data ? (
        data.classes.length === 0 ? (
          <Notice
            icon={<IconHistory size={24} />}
            title={t('history.empty.title')}
            text={t(role === 'TEACHER' ? 'history.empty.teacher' : 'history.empty.student')}
          />
        ) : (
          <>
            <ul className={classes.list}>
              {data.classes.map((view) => (
                <PastRow key={view.classId} view={view} />
              ))}
            </ul>
            <Pages
              label={t('history.title')}
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
        <RowsSkeleton rows={6} thumb />
      )}
    </>
  )
}
