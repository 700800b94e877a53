import { VisuallyHidden } from '@mantine/core'
import type { StageLinkState } from '@/media'
import { t } from '@/shared/i18n'
import { Section } from '@/shared/ui'
import { useValue, Value } from '@/shared/value'
import type { WatchedConnection } from '../engine/ConnectionWatch'
import type { LatencyFigures } from '../engine/Latency'
import type { StageReadings } from '../engine/MixReadings'
import type { StageRun } from '../engine/StageRun'
import classes from './Demo.module.css'
import { Facts, type Fact } from './Parts'
import { candidatesOf, kbpsOf, lossOf, millisOf, sizeOf } from './words'

const NO_READINGS = new Value<StageReadings>({ link: undefined, mixing: undefined })

/** How the link does: in a few numbers, and as each of its ends sees it. */
export function StageFigures({ run }: { run: StageRun }) {
  const status = useValue(run.status)
  const over = useValue(run.over)
  const connectMillis = useValue(run.connectMillis)
  const { link, mixing } = useValue(run.readings?.current ?? NO_READINGS)
  const teacherLink = useValue(run.teacherLinks).get(run.invitationId)
  const studentLink = useValue(run.studentLink)
  const teacher = useValue(run.teacher.watch.current)
  const student = useValue(run.student.watch.current)
  const state = over === 'LINK_LOST' || over === 'CONNECT_FAILED' || over === 'LEFT' ? over : undefined
  return (
    <>
      <VisuallyHidden role="status">{t(`demo.stage.status.${status}`)}</VisuallyHidden>
      <Facts
        facts={[
          {
            label: t('demo.stage.status'),
            value: t(`demo.stage.status.${status}`),
            hint: state && t(`demo.stage.over.${state}`),
          },
          { label: t('demo.stage.connected'), value: millisOf(connectMillis) },
          latency(t('demo.stage.link'), link, run.readings !== undefined),
          latency(t('demo.stage.mixing'), mixing, run.readings !== undefined),
        ]}
      />
      <Section title={t('demo.figures')}>
        <div className={`${classes.card} ${classes.tableBox}`} tabIndex={0} role="group" aria-label={t('demo.figures')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('demo.figure.end')}</th>
                <th scope="col">{t('demo.person.teacher')}</th>
                <th scope="col">{t('demo.person.student')}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(teacherLink, teacher).map(([label, value], index) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                  <td>{rowsOf(studentLink, student)[index]![1]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  )
}

function latency(label: string, figures: LatencyFigures | undefined, measures: boolean): Fact {
  if (!measures) return { label, value: t('demo.unknown'), hint: t('demo.stage.needsClock') }
  if (!figures) return { label, value: t('demo.unknown'), hint: t('demo.stage.measuring') }
  const { p50, p95, count } = figures
  return { label, value: t('demo.quantiles', { p50 }), hint: t('demo.quantiles.hint', { p95, count }) }
}

function rowsOf(link: StageLinkState | undefined, watched: WatchedConnection | undefined): [string, string][] {
  const figures = watched?.figures
  return [
    [t('demo.figure.phase'), t(`demo.phase.${link?.phase ?? 'over'}`)],
    [t('demo.figure.connection'), watched ? `${watched.state}, ICE ${watched.ice}` : t('demo.unknown')],
    [t('demo.figure.candidates'), candidatesOf(figures)],
    [t('demo.figure.rtt'), millisOf(figures?.rttMillis)],
    [t('demo.figure.in'), kbpsOf(figures?.kbpsIn)],
    [t('demo.figure.out'), kbpsOf(figures?.kbpsOut)],
    [t('demo.figure.picture'), sizeOf(figures)],
    [t('demo.figure.loss'), lossOf(figures)],
  ]
}
