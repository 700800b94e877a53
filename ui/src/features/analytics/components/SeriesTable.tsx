import { Table } from '@mantine/core'
import { t } from '@/shared/i18n'
import classes from './ChartCard.module.css'
import type { PlotRow, PlotSeries } from './plotProps'

interface Props {
  label: string
  rows: PlotRow[]
  series: PlotSeries[]
  format: (value: number) => string
}

/** The same as a chart, to read; the newest step first. */
export function SeriesTable({ label, rows, series, format }: Props) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <Table stickyHeader verticalSpacing={4} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('analytics.chart.when')}</Table.Th>
            {series.map(({ name, label: heading }) => (
              <Table.Th key={name} scope="col" className={classes.number!}>
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.toReversed().map(({ title, values }, index) => (
            <Table.Tr key={rows.length - index}>
              <Table.Th scope="row" className={classes.row!}>
                {title}
              </Table.Th>
              {series.map(({ name }) => (
                <Table.Td key={name} className={classes.number!}>
                  {format(values[name] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
