import { formatNumber, t, tn } from '@/shared/i18n'
import type { MeshModel } from '../model'
import { MOVED_WITHIN_MINUTES, summaryOf, type MeshSummary } from '../summary'
import classes from './Mesh.module.css'

/** How the class is delivered, in six numbers. @param now by the server's clock */
export function Figures({ model, now }: { model: MeshModel; now: number }) {
  const { view, tree, people, health } = model
  const sum = summaryOf(view, tree, people, health, now)
  const free = sum.feeds - sum.feedsUsed
  return (
    <dl className={classes.figures}>
      <Figure
        label={t('mesh.figure.mesh')}
        value={formatNumber(sum.inMesh)}
        hint={people && tn('mesh.figure.mesh.hint', sum.byServer)}
      />
      <Figure
        label={t('mesh.figure.feeds')}
        value={t('mesh.figure.feeds.value', { used: sum.feedsUsed, feeds: sum.feeds })}
        hint={tn('mesh.figure.feeds.hint', free)}
      />
      <Figure
        label={t('mesh.figure.hop')}
        value={sum.meanHop === 0 ? '–' : sum.meanHop.toFixed(1)}
        hint={t('mesh.figure.hop.hint')}
      />
      <Figure
        label={t('mesh.figure.roles')}
        value={formatNumber(sum.roles.A + sum.roles.B)}
        hint={t('mesh.figure.roles.hint', sum.roles)}
      />
      <Figure
        label={t('mesh.figure.frozen')}
        value={sum.frozen === undefined ? '–' : formatNumber(sum.frozen)}
        hint={frozenHint(sum)}
        alert={sum.frozen !== undefined && sum.frozen > 0}
      />
      <Figure
        label={t('mesh.figure.moved')}
        value={formatNumber(sum.moved)}
        hint={t('mesh.figure.moved.hint', { minutes: MOVED_WITHIN_MINUTES })}
      />
    </dl>
  )
}

function frozenHint({ frozen, inMesh }: MeshSummary): string {
  if (frozen === undefined) return t('mesh.figure.frozen.unknown')
  return t('mesh.figure.frozen.of', { count: inMesh })
}

interface FigureProps {
  label: string
  value: string
  hint: string | undefined
  alert?: boolean
}

function Figure({ label, value, hint, alert = false }: FigureProps) {
  return (
    <div className={classes.figure} data-alert={alert || undefined}>
      <dt>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      <dd className={classes.hint}>{hint}</dd>
    </div>
  )
}
