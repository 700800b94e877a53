import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { liveClient } from '@/live'
import { download } from '@/shared/api'
import { t } from '@/shared/i18n'
import { LoadError, PageHeader } from '@/shared/ui'
import { tables } from '../api'
import { useOverall } from '../hooks/useOverall'
import { useSave } from '../hooks/useSave'
import { paramsOf, rangeOf } from '../range'
import { fileName } from '../words'
import classes from './Analytics.module.css'
import colors from './colors.module.css'
import { NowFigures } from './NowFigures'
import { OverallCharts, OverallChartsSkeleton } from './OverallCharts'
import { RangePicker } from './RangePicker'
import { TopClasses } from './TopClasses'
import { TotalFigures } from './TotalFigures'

/** How the platform is doing: now, by push, and over a range that the address names. */
export function DashboardPage() {
  const [params, setParams] = useSearchParams()
  const range = rangeOf(params)
  const { data, now, series, error, isFetching, isPlaceholderData, refetch } = useOverall(range)
  const { saving, save } = useSave()
  const saveTable = () => {
    const at = Date.now() + liveClient.clockOffset.current
    const named = fileName('platform', ...Object.values(paramsOf(range)).map((part) => part.toLowerCase()))
    return download(tables.overall(range, at), `${named}.csv`)
  }
  return (
    <div className={colors.colors}>
      <PageHeader title={t('analytics.title')} text={t('analytics.text')} />
      <NowFigures now={now} today={data?.classesToday} week={data?.classesThisWeek} />
      <div className={classes.toolbar}>
        <RangePicker range={range} onChange={(next) => setParams(paramsOf(next), { replace: true })} />
        <Button
          variant="default"
          leftSection={<IconDownload size={18} />}
          loading={saving}
          onClick={() => save(saveTable)}
        >
          {t('analytics.csv')}
        </Button>
      </div>
      {data && series ? (
        <div className={classes.stale} data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
          <TotalFigures overall={data} series={series} />
          <OverallCharts series={series} bucket={data.bucket} />
          <TopClasses top={data.topClasses} />
        </div>
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <OverallChartsSkeleton />
      )}
    </div>
  )
}
