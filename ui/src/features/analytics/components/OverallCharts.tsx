import { Skeleton } from '@mantine/core'
import type { Bucket, SeriesPoint } from '@/contracts/contracts'
import { formatNumber, t, tn } from '@/shared/i18n'
import { Section } from '@/shared/ui'
import { colors } from '../colors'
import { peakOf, tickOf, titleOf } from '../series'
import { bytes } from '../words'
import classes from './Analytics.module.css'
import { ChartCard } from './ChartCard'
import type { PlotRow } from './plotProps'

const DAY_MILLIS = 86_400_000

interface Props {
  series: readonly SeriesPoint[]
  bucket: Bucket
}

/** The platform over time, a chart for each question. */
export function OverallCharts({ series, bucket }: Props) {
  const first = series[0]?.at
  const last = series.at(-1)?.at
  const days = first && last ? (Date.parse(last) - Date.parse(first)) / DAY_MILLIS : 0
  const rowsOf = (values: (point: SeriesPoint) => Record<string, number>): PlotRow[] =>
    series.map((point) => ({
      title: titleOf(point.at, bucket),
      tick: tickOf(point.at, bucket, days),
      values: values(point),
    }))
  const peak = peakOf(series, (point) => point.viewers)
  const sum = (value: (point: SeriesPoint) => number) => series.reduce((all, point) => all + value(point), 0)
  const file = (name: string) => `${name}-${first?.slice(0, 10) ?? ''}`
  return (
    <Section title={t('analytics.charts.title')}>
      <div className={classes.charts}>
        <ChartCard
          wide
          kind="area"
          title={t('analytics.viewers.title')}
          help={t('analytics.viewers.help')}
          file={file('viewers')}
          empty={t('analytics.viewers.empty')}
          summary={
            peak
              ? t('analytics.viewers.summary', { count: peak.value, when: titleOf(peak.row.at, bucket) })
              : t('analytics.chart.empty')
          }
          rows={rowsOf(({ viewers }) => ({ viewers }))}
          series={[{ name: 'viewers', label: t('analytics.viewers.title'), color: colors.indigo }]}
        />
        <ChartCard
          kind="line"
          title={t('analytics.live.title')}
          help={t('analytics.live.help')}
          file={file('classes')}
          empty={t('analytics.live.empty')}
          summary={t('analytics.live.summary', {
            live: peakOf(series, (point) => point.classes)?.value ?? 0,
            stage: peakOf(series, (point) => point.onStage)?.value ?? 0,
          })}
          rows={rowsOf(({ classes: live, onStage }) => ({ live, onStage }))}
          series={[
            { name: 'live', label: t('analytics.live.classes'), color: colors.indigo },
            { name: 'onStage', label: t('analytics.live.onStage'), color: colors.amber },
          ]}
        />
        <ChartCard
          kind="bar"
          stacked
          title={t('analytics.activity.title')}
          help={t('analytics.activity.help')}
          file={file('activity')}
          summary={t('analytics.activity.summary', {
            joins: sum((point) => point.joins),
            messages: sum((point) => point.messages),
            hands: sum((point) => point.hands),
          })}
          rows={rowsOf(({ joins, messages, hands }) => ({ joins, messages, hands }))}
          series={[
            { name: 'joins', label: t('analytics.activity.joins'), color: colors.slate },
            { name: 'messages', label: t('analytics.activity.messages'), color: colors.teal },
            { name: 'hands', label: t('analytics.activity.hands'), color: colors.amber },
          ]}
        />
        <ChartCard
          kind="bar"
          stacked
          title={t('analytics.bytes.title')}
          help={t('analytics.saving.help')}
          file={file('delivery')}
          empty={t('analytics.bytes.empty')}
          summary={t('analytics.bytes.summary', {
            server: bytes(sum(({ delivery }) => delivery.server)),
            source: bytes(sum(({ delivery }) => delivery.source)),
            peers: bytes(sum(({ delivery }) => delivery.peers)),
          })}
          format={bytes}
          rows={rowsOf(({ delivery: { server, source, peers } }) => ({ server, source, peers }))}
          series={[
            { name: 'server', label: t('analytics.bytes.server'), color: colors.slate },
            { name: 'source', label: t('analytics.bytes.source'), color: colors.indigo },
            { name: 'peers', label: t('analytics.bytes.peers'), color: colors.teal },
          ]}
        />
        <ChartCard
          kind="bar"
          stacked
          title={t('analytics.growth.title')}
          help={t('analytics.growth.help')}
          file={file('growth')}
          summary={tn(
            'analytics.growth.summary',
            sum((point) => point.registrations),
            {
              started: formatNumber(sum((point) => point.classesStarted)),
              recordings: formatNumber(sum((point) => point.recordings)),
            },
          )}
          rows={rowsOf(({ classesStarted, registrations, recordings }) => ({
            classesStarted,
            registrations,
            recordings,
          }))}
          series={[
            { name: 'classesStarted', label: t('analytics.growth.started'), color: colors.indigo },
            { name: 'registrations', label: t('analytics.growth.registrations'), color: colors.plum },
            { name: 'recordings', label: t('analytics.growth.recordings'), color: colors.slate },
          ]}
        />
      </div>
    </Section>
  )
}

/** Numbers and charts in their final shape. */
export function OverallChartsSkeleton() {
  return (
    <div aria-busy="true" aria-label={t('loading')} role="group">
      <div className={classes.skeletons}>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} h={104} radius="lg" />
        ))}
      </div>
      <div className={classes.charts} style={{ marginTop: 40 }}>
        <div style={{ gridColumn: '1 / -1' }}>
          <Skeleton h={324} radius="lg" />
        </div>
        <Skeleton h={324} radius="lg" />
        <Skeleton h={324} radius="lg" />
      </div>
    </div>
  )
}
