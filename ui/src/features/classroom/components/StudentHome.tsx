import { t } from '@/shared/i18n'
import { LoadError } from '@/shared/ui'
import { useCatalogue } from '../hooks/useCatalogue'
import { Greeting } from './Greeting'
import { LiveNow } from './LiveNow'
import { PastClasses } from './PastClasses'
import { Upcoming } from './Upcoming'

export function StudentHome() {
  const { data, error, retry, retrying } = useCatalogue()
  return (
    <>
      <Greeting />
      {error ? (
        <LoadError error={error} onRetry={retry} retrying={retrying} />
      ) : (
        <>
          <LiveNow live={data?.live} emptyText={t('live.empty.text')} />
          <Upcoming upcoming={data?.upcoming} />
        </>
      )}
      <PastClasses title={t('history.recent')} emptyText={t('history.empty.student')} />
    </>
  )
}
