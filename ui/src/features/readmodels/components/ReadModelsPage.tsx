import { Skeleton } from '@mantine/core'
import { t } from '@/shared/i18n'
import { LoadError, PageHeader } from '@/shared/ui'
import { useReadModels } from '../hooks/useReadModels'
import { ReadModelCard } from './ReadModelCard'
import classes from './ReadModels.module.css'

export function ReadModelsPage() {
  const { data, error, isFetching, refetch } = useReadModels()
  return (
    <>
      <PageHeader title={t('readModels.title')} text={t('readModels.text')} />
      {data ? (
        <ul className={classes.list}>
          {data.readModels.map((model) => (
            <ReadModelCard key={model.group} model={model} />
          ))}
        </ul>
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <div className={classes.list} aria-busy="true" aria-label={t('loading')}>
          {Array.from({ length: 9 }, (_, card) => (
            <Skeleton key={card} height={150} radius="lg" />
          ))}
        </div>
      )}
    </>
  )
}
