import { ActionIcon, Skeleton, Title, Tooltip } from '@mantine/core'
import { IconChartHistogram, IconPhotoDown, IconTable } from '@tabler/icons-react'
import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react'
import { formatNumber, t } from '@/shared/i18n'
import { saveFile } from '@/shared/files'
import { useSave } from '../hooks/useSave'
import { pictureOf } from '../picture'
import { fileName } from '../words'
import classes from './ChartCard.module.css'
import { HelpTip } from './HelpTip'
import type { PlotProps } from './plotProps'
import { SeriesTable } from './SeriesTable'

const Plot = lazy(() => import('./Plot'))

interface Props extends PlotProps {
  title: string
  help: string
  /** the chart in one sentence, for who does not see it */
  summary: string
  /** said instead of a chart of nothing */
  empty?: string
  /** file name of the picture, without its ending */
  file: string
  wide?: boolean
  children?: ReactNode
}

/** A chart with its explanation, the same as a table, and as a picture to keep. */
export function ChartCard({
  title,
  help,
  summary,
  empty = t('analytics.chart.empty'),
  file,
  wide = false,
  children,
  ...plot
}: Props) {
  const heading = useId()
  const drawing = useRef<HTMLDivElement>(null)
  const [asTable, setAsTable] = useState(false)
  const { saving, save } = useSave()
  const hasRows = plot.rows.some(({ values }) => Object.values(values).some((value) => value !== 0))
  const savePicture = async () => {
    const chart = drawing.current?.querySelector<SVGSVGElement>('svg.recharts-surface')
    if (!chart || !drawing.current) return
    saveFile(await pictureOf(chart, drawing.current, { title, legend: plot.series }), `${fileName(file)}.png`)
  }
  return (
    <section className={classes.card} aria-labelledby={heading} data-wide={wide || undefined}>
      <div className={classes.head}>
        <Title order={3} size="h4" id={heading}>
          {title}
        </Title>
        <HelpTip about={title} text={help} />
        <span className={classes.tools}>
          {hasRows && !asTable && (
            <Tool label={t('analytics.chart.save', { title })} tip={t('analytics.chart.save.tip')}>
              {(props) => (
                <ActionIcon {...props} loading={saving} onClick={() => save(savePicture)}>
                  <IconPhotoDown size={18} />
                </ActionIcon>
              )}
            </Tool>
          )}
          {hasRows && (
            <Tool
              label={t(asTable ? 'analytics.chart.show' : 'analytics.chart.table', { title })}
              tip={t(asTable ? 'analytics.chart.show.tip' : 'analytics.chart.table.tip')}
            >
              {(props) => (
                <ActionIcon {...props} onClick={() => setAsTable(!asTable)}>
                  {asTable ? <IconChartHistogram size={18} /> : <IconTable size={18} />}
                </ActionIcon>
              )}
            </Tool>
          )}
        </span>
      </div>
      {!hasRows ? (
        <p className={classes.empty}>{empty}</p>
      ) : asTable ? (
        <SeriesTable label={title} rows={plot.rows} series={plot.series} format={plot.format ?? formatNumber} />
      ) : (
        <>
          <ul className={classes.legend} aria-hidden="true">
            {plot.series.map(({ name, label, color }) => (
              <li key={name}>
                <span className={classes.swatch} style={{ background: color }} />
                {label}
              </li>
            ))}
          </ul>
          <div ref={drawing} role="img" aria-label={summary} className={classes.plot}>
            <Suspense fallback={<Skeleton h={240} aria-busy="true" />}>
              <Plot {...plot} />
            </Suspense>
          </div>
        </>
      )}
      {children}
    </section>
  )
}

interface ToolProps {
  label: string
  tip: string
  children: (props: { variant: 'subtle'; color: 'gray'; size: number; 'aria-label': string }) => ReactNode
}

function Tool({ label, tip, children }: ToolProps) {
  return <Tooltip label={tip}>{children({ variant: 'subtle', color: 'gray', size: 32, 'aria-label': label })}</Tooltip>
}
