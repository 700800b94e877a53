import { Anchor } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from 'react-router'
import { t } from '@/shared/i18n'
import { LoadError, Notice, Section } from '@/shared/ui'
import { useHistory } from '../hooks/useHistory'
import classes from './ClassRow.module.css'
import { PastRow } from './PastRow'
import { RowsSkeleton } from './UpcomingList'

const SHOWN = 4

/** The newest of what was, on the start page. */
export function PastClasses({ title, emptyText }: { title: string; emptyText: string }) {
  const { data, error, refetch, isFetching } = useHistory(0, SHOWN)
  return (
    <Section
      title={title}
      action={
        data && data.total > SHOWN ? (
          <Anchor component={Link} to="/history" size="sm" fw={550}>
            {t('action.showAll')}
          </Anchor>
        ) : undefined
      }
    >
      {data ? (
        data.classes.length === 0 ? (
          <Notice icon={<IconHistory size={24} />} title={t('history.empty.title')} text={emptyText} />
        ) : (
          <ul className={classes.list}>
            {data.classes.map((view) => (
              <PastRow key={view.classId} view={view} />
            ))}
          </ul>
        )
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <RowsSkeleton thumb />
      )}
    </Section>
  )
}
