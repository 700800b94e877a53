import { t } from '@/shared/i18n'
import { LoadError, PageHeader } from '@/shared/ui'
import { useCatalogue } from '../hooks/useCatalogue'
import { LiveNow } from './LiveNow'
import { Upcoming } from './Upcoming'

/** Everybody's classes, for those whose start page shows something else. */
export function BrowsePage() {
  const { data, error, retry, retrying } = useCatalogue()
  return (
    <>
      <PageHeader title={t('nav.browse')} />
      {error ? (
        <LoadError error={error} onRetry={retry} retrying={retrying} />
      ) : (
        <>
          <LiveNow live={data?.live} emptyText={t('live.empty.teacher')} />
          <Upcoming upcoming={data?.upcoming} />
        </>
      )}
    </>
  )
}
