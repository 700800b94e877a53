import type { ClassReport, SuccessRate, ViewerSeconds } from '@/contracts/contracts'
import { formatNumber, t, tn } from '@/shared/i18n'
import { clockTime } from '@/shared/time'
import { Section } from '@/shared/ui'
import { colors } from '../colors'
import { bytes, fileName, lasting, percent, seconds } from '../words'
import { ChartCard } from './ChartCard'
import { Figure, Figures } from './Figure'
import classes from './Report.module.css'

const WAYS = ['hls', 'whep', 'hop1', 'hop2', 'hop3'] as const

const WAY_COLORS: Record<(typeof WAYS)[number], string> = {
  hls: colors.slate,
  whep: colors.amber,
  hop1: colors.indigo,
  hop2: colors.teal,
  hop3: colors.plum,
}

/** How the picture came to the viewers, as their pages counted it. */
export function DeliverySection({ report: { about, delivery } }: { report: ClassReport }) {
  const { bytes: moved, viewers, viewerSeconds, points, firstFrames } = delivery
  const ways = WAYS.map((name) => ({ name, label: t(`analytics.way.${name}`), color: WAY_COLORS[name] }))
  const watched = WAYS.reduce((sum, way) => sum + viewerSeconds[way], 0)
  return (
    <Section title={t('analytics.delivery.title')}>
      <div className={classes.delivery}>
        <ChartCard
          kind="area"
          stacked
          title={t('analytics.ways.title')}
          help={t('analytics.ways.help')}
          file={fileName('delivery', about.title)}
          empty={t('analytics.ways.empty')}
          summary={t('analytics.ways.summary', {
            server: viewers.hls + viewers.whep,
            mesh: viewers.hop1 + viewers.hop2 + viewers.hop3,
            minutes: points.length,
          })}
          rows={points.map((point) => ({
            title: clockTime(Date.parse(point.at)),
            tick: clockTime(Date.parse(point.at)),
            values: { ...point.viewers },
          }))}
          series={ways}
        />
        <Figures small>
          <Figure
            label={t('analytics.range.saving')}
            value={percent(moved.savingPercent)}
            hint={t('analytics.delivery.saving.hint', { all: bytes(moved.server + moved.source + moved.peers) })}
            help={t('analytics.saving.help')}
          />
          <Figure
            label={t('analytics.bytes.server')}
            value={bytes(moved.server)}
            hint={t('analytics.bytes.server.hint')}
            help={t('analytics.bytes.server.help')}
          />
          <Figure
            label={t('analytics.bytes.peers')}
            value={bytes(moved.peers)}
            hint={t('analytics.bytes.source.hint', { source: bytes(moved.source) })}
            help={t('analytics.bytes.peers.help')}
          />
          <Figure
            label={t('analytics.first.title')}
            value={seconds(firstFrames.p50Millis)}
            hint={t('analytics.first.hint', { p95: seconds(firstFrames.p95Millis), count: firstFrames.count })}
            help={t('analytics.first.help')}
          />
          <Figure
            label={t('analytics.watched.title')}
            value={lasting(watched * 1_000)}
            hint={t('analytics.watched.hint', { mesh: lasting(meshMillis(viewerSeconds)) })}
            help={t('analytics.watched.help')}
          />
          <Figure
            label={t('analytics.still.title')}
            value={formatNumber(delivery.interruptions)}
            hint={t('analytics.still.hint', { time: lasting(delivery.frozenMillis) })}
            help={t('analytics.still.help')}
          />
          <Figure
            label={t('analytics.upload.title')}
            value={formatNumber(delivery.streamInterruptions)}
            hint={t('analytics.upload.hint')}
            help={t('analytics.upload.help')}
          />
          <Figure
            label={t('analytics.moved.title')}
            value={formatNumber(delivery.reparentings)}
            hint={tn('analytics.moved.hint', delivery.forcedReparentings)}
            help={t('analytics.moved.help')}
          />
          <Figure
            label={t('analytics.rate.mesh')}
            value={percent(delivery.mesh.percent)}
            hint={rateHint(delivery.mesh)}
            help={t('analytics.rate.mesh.help')}
          />
          <Figure
            label={t('analytics.rate.stage')}
            value={percent(delivery.stage.percent)}
            hint={rateHint(delivery.stage)}
            help={t('analytics.rate.stage.help')}
          />
        </Figures>
      </div>
    </Section>
  )
}

function meshMillis({ hop1, hop2, hop3 }: ViewerSeconds): number {
  return (hop1 + hop2 + hop3) * 1_000
}

function rateHint({ connected, failed }: SuccessRate): string {
  return t('analytics.rate.hint', { connected, all: connected + failed })
}
