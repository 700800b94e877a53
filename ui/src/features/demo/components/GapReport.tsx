import { t } from '@/shared/i18n'
import type { Killed } from '../engine/MeshRun'
import classes from './Demo.module.css'

/** How long those stood still who hung on a viewer that crashed. */
export function GapReport({ killed: { number, below, settled } }: { killed: Killed }) {
  return (
    <div className={classes.gap} role="status" aria-busy={!settled}>
      <h2>{t('demo.mesh.gap.title', { number })}</h2>
      {below.length === 0 ? (
        <p>{t('demo.mesh.gap.nobody')}</p>
      ) : (
        <>
          <p>{t('demo.mesh.gap.hint')}</p>
          <ul>
            {below.map((one) => (
              <li key={one.number}>{t('demo.mesh.gap.of', { number: one.number, millis: one.gapMillis })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
