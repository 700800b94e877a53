import { t } from '@/shared/i18n'
import { LoadError, Section } from '@/shared/ui'
import { useClassRelays } from '../hooks/useReport'
import { HelpTip } from './HelpTip'
import { NoRelays, RelayList, RelaysSkeleton } from './RelayList'

/** Who carried how much of a class for whom. */
export function ClassRelays({ classId }: { classId: string }) {
  const { data, error, isFetching, refetch } = useClassRelays(classId)
  const title = t('analytics.relays.class')
  return (
    <Section
      title={title}
      count={data?.entries.length}
      action={<HelpTip about={title} text={t('analytics.relays.help')} />}
    >
      {data ? (
        data.entries.length === 0 ? (
          <NoRelays text={t('analytics.relays.class.empty')} />
        ) : (
          <RelayList entries={data.entries} named="person" />
        )
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <RelaysSkeleton />
      )}
    </Section>
  )
}
