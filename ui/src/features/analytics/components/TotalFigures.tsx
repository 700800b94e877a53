import type { Overall, SeriesPoint } from '@/contracts/contracts'
import { formatNumber, t } from '@/shared/i18n'
import { Section } from '@/shared/ui'
import { peakOf, titleOf } from '../series'
import { bytes, lasting, percent } from '../words'
import { Figure, Figures } from './Figure'

interface Props {
  overall: Overall
  /** with what was pushed since */
  series: readonly SeriesPoint[]
}

/** The whole range in numbers. */
export function TotalFigures({ overall, series }: Props) {
  const { totals, bucket } = overall
  const peak = peakOf(series, (point) => point.viewers)
  return (
    <Section title={t('analytics.range.title')}>
      <Figures small>
        <Figure
          label={t('analytics.range.peak')}
          value={formatNumber(Math.max(totals.viewers, peak?.value ?? 0))}
          hint={peak && peak.value > 0 ? titleOf(peak.row.at, bucket) : undefined}
          help={t('analytics.viewers.help')}
        />
        <Figure
          label={t('analytics.range.classes')}
          value={formatNumber(totals.classesStarted)}
          hint={t('analytics.range.classes.hint', { count: totals.classes })}
          help={t('analytics.range.classes.help')}
        />
        <Figure
          label={t('analytics.range.joins')}
          value={formatNumber(totals.joins)}
          hint={t('analytics.range.joins.hint', { count: totals.registrations })}
          help={t('analytics.range.joins.help')}
        />
        <Figure
          label={t('analytics.range.messages')}
          value={formatNumber(totals.messages)}
          hint={t('analytics.range.messages.hint', { count: totals.hands })}
          help={t('analytics.range.messages.help')}
        />
        <Figure
          label={t('analytics.range.stage')}
          value={formatNumber(totals.stageVisits)}
          hint={t('analytics.onStage', { time: lasting(totals.stageMillis) })}
          help={t('analytics.range.stage.help')}
        />
        <Figure
          label={t('analytics.range.saving')}
          value={percent(totals.delivery.savingPercent)}
          hint={t('analytics.range.saving.hint', {
            carried: bytes(totals.delivery.source + totals.delivery.peers),
          })}
          help={t('analytics.saving.help')}
        />
      </Figures>
    </Section>
  )
}
