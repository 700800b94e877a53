import type { ClassReport, TimelineMarker } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { clockTime } from '@/shared/time'
import { Section } from '@/shared/ui'
import { colors } from '../colors'
import { momentsOf } from '../moments'
import { peakOf } from '../series'
import { fileName, lasting } from '../words'
import { ChartCard } from './ChartCard'
import classes from './Report.module.css'

/** How many were there, minute by minute, with what stood out under numbers. */
export function TimelineCard({ report: { about, timeline } }: { report: ClassReport }) {
  const { points, stepSeconds } = timeline
  const moments = momentsOf(timeline)
  const peak = peakOf(points, (point) => point.viewers)
  const time = (at: string) => clockTime(Date.parse(at))
  return (
    <Section title={t('analytics.timeline.section')}>
      <ChartCard
        kind="mixed"
        title={t('analytics.timeline.title')}
        help={t('analytics.timeline.help', { step: lasting(stepSeconds * 1_000) })}
        file={fileName('timeline', about.title)}
        summary={
          peak
            ? tn('analytics.timeline.summary', peak.value, { when: time(peak.row.at), steps: points.length })
            : t('analytics.chart.empty')
        }
        rows={points.map(({ at, viewers, messages, hands }) => ({
          title: time(at),
          tick: time(at),
          values: { viewers, messages, hands },
        }))}
        series={[
          { name: 'viewers', label: t('analytics.viewers.title'), color: colors.indigo, type: 'area' },
          { name: 'messages', label: t('analytics.activity.messages'), color: colors.teal },
          { name: 'hands', label: t('analytics.activity.hands'), color: colors.amber },
        ]}
        marks={moments.map(({ step, number }) => ({ title: time(step), label: String(number) }))}
      >
        {moments.length > 0 && (
          <ol className={classes.moments} aria-label={t('analytics.timeline.moments')}>
            {moments.map(({ number, markers }) => (
              <li key={number} className={classes.moment}>
                <span className={classes.momentNumber} aria-hidden="true">
                  {number}
                </span>
                <ul className={classes.markers}>
                  {markers.map((marker, index) => (
                    <li key={index}>
                      <time dateTime={marker.at}>{time(marker.at)}</time> {markerText(marker)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </ChartCard>
    </Section>
  )
}

function markerText({ kind, count, displayName }: TimelineMarker): string {
  switch (kind) {
    case 'STAGE_JOINED':
    case 'STAGE_LEFT':
      return t(`analytics.marker.${kind}`, { name: displayName ?? t('analytics.somebody') })
    case 'VIEWER_PEAK':
    case 'CHAT_PEAK':
    case 'HAND_PEAK':
      return tn(`analytics.marker.${kind}`, count)
  }
}
