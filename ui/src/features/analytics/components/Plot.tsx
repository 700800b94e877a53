import '@mantine/charts/styles.css'
import { AreaChart, BarChart, CompositeChart, LineChart } from '@mantine/charts'
import { formatNumber } from '@/shared/i18n'
import { axisTop } from '../axis'
import { firstOfEach } from '../series'
import { compact } from '../words'
import type { PlotProps } from './plotProps'

/** A chart for the eye: what it says is told to everybody else by its label and as a table. Loaded when needed. */
export default function Plot({ kind, rows, series, stacked = false, format = formatNumber, marks = [] }: PlotProps) {
  // the highest number and the last moment stand half beside the drawing
  const room = { margin: { top: 12, right: 16 } }
  const ticks = new Map(rows.map((row) => [row.title, row.tick]))
  const shared = {
    h: 240,
    data: rows.map(({ title, values }) => ({ title, ...values })),
    dataKey: 'title',
    valueFormatter: format,
    gridAxis: 'x' as const,
    tickLine: 'none' as const,
    accessibilityLayer: false,
    xAxisProps: {
      ticks: firstOfEach(rows).map(({ title }) => title),
      tickFormatter: (title: string) => ticks.get(title) ?? title,
      minTickGap: 32,
      interval: 'preserveStartEnd' as const,
    },
    yAxisProps: {
      width: format === formatNumber ? 52 : 64,
      allowDecimals: false,
      tickFormatter: (value: number) => inOneLine(format === formatNumber ? compact(value) : format(value)),
      domain: [0, axisTop] as [number, typeof axisTop],
    },
    referenceLines: marks.map(({ title, label }) => ({
      x: title,
      label,
      labelPosition: 'top' as const,
      color: 'var(--mantine-color-dimmed)',
      strokeDasharray: '3 3',
    })),
  }
  const still = { isAnimationActive: false }
  // areas need two moments: of one, dots on top of each other would be left
  switch (kind === 'area' && stacked && rows.length === 1 ? 'bar' : kind) {
    case 'area':
      return (
        <AreaChart
          {...shared}
          series={series}
          type={stacked ? 'stacked' : 'default'}
          curveType="linear"
          withDots={rows.length === 1}
          fillOpacity={0.25}
          areaProps={still}
          areaChartProps={room}
        />
      )
    case 'line':
      return (
        <LineChart
          {...shared}
          series={series}
          curveType="linear"
          withDots={rows.length === 1}
          lineProps={still}
          lineChartProps={room}
        />
      )
    case 'bar':
      return (
        <BarChart
          {...shared}
          series={series}
          type={stacked ? 'stacked' : 'default'}
          maxBarWidth={28}
          barProps={still}
          barChartProps={room}
        />
      )
    case 'mixed':
      return (
        <CompositeChart
          {...shared}
          series={series.map(({ type = 'bar', ...one }) => ({ ...one, type }))}
          curveType="linear"
          withDots={false}
          maxBarWidth={14}
          areaProps={{ ...still, fillOpacity: 0.25 }}
          barProps={still}
          composedChartProps={{ margin: { ...room.margin, top: 20 } }}
        />
      )
  }
}

/** a number and its unit are not parted */
function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
