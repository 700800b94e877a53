import type { ClassReport } from '@/contracts/contracts'
import { formatNumber, t, tn } from '@/shared/i18n'
import { bytes, lasting, percent, points, ruleText, share, NOTHING } from '../words'
import { Figure, Figures } from './Figure'

/** A class in eight numbers. */
export function ReportFigures({ report: { totals, rule, delivery } }: { report: ClassReport }) {
  return (
    <Figures>
      <Figure
        label={t('analytics.report.attended')}
        value={t('analytics.of', { count: totals.attended, all: totals.students })}
        hint={t('analytics.report.attended.hint', { share: rule.minimumShare })}
        help={`${t('analytics.report.attended.help')} ${ruleText(rule)}`}
      />
      <Figure
        label={t('analytics.report.meanShare')}
        value={share(totals.meanShare)}
        hint={t('analytics.report.meanShare.hint')}
        help={t('analytics.report.meanShare.help')}
      />
      <Figure
        label={t('analytics.report.peak')}
        value={formatNumber(totals.peakViewers)}
        hint={tn('analytics.report.observers', totals.observers)}
        help={t('analytics.report.peak.help')}
      />
      <Figure
        label={t('analytics.report.engagement')}
        value={totals.engagement ? points(totals.engagement.score) : NOTHING}
        hint={t('analytics.report.engagement.hint')}
        help={t('analytics.engagement.help')}
      />
      <Figure
        label={t('analytics.column.messages')}
        value={formatNumber(totals.messages)}
        hint={t('analytics.report.messages.hint')}
        help={t('analytics.report.messages.help')}
      />
      <Figure
        label={t('analytics.column.hands')}
        value={formatNumber(totals.hands)}
        hint={t('analytics.report.hands.hint')}
        help={t('analytics.report.hands.help')}
      />
      <Figure
        label={t('analytics.report.stage')}
        value={formatNumber(totals.stageVisits)}
        hint={t('analytics.onStage', { time: lasting(totals.stageMillis) })}
        help={t('analytics.report.stage.help')}
      />
      <Figure
        label={t('analytics.range.saving')}
        value={percent(delivery.bytes.savingPercent)}
        hint={t('analytics.now.saving.hint', { served: bytes(delivery.bytes.server) })}
        help={t('analytics.saving.help')}
      />
    </Figures>
  )
}
