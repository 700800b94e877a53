import '@mantine/charts/styles.css'
import { AreaChart, BarChart, CompositeChart, LineChart } from '@mantine/charts'
import { formatNumber } from '@/shared/i18n'
import { compact } from '../words'
import type { PlotProps } from './plotProps'

/** A chart for the eye: what it says is told to everybody else by its label and as a table. Loaded when needed. */
export default function Plot({ kind, rows, series, stacked = false, format = formatNumber, marks = [] }: PlotProps) {
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
      tickFormatter: (title: string) => ticks.get(title) ?? title,
      minTickGap: 32,
      interval: 'preserveStartEnd' as const,
    },
    yAxisProps: {
      width: 52,
      allowDecimals: false,
      tickFormatter: format === formatNumber ? compact : format,
      domain: [0, (most: number) => Math.max(most, 4)] as [number, (most: number) => number],
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
  switch (kind) {
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
        />
      )
    case 'line':
      return <LineChart {...shared} series={series} curveType="linear" withDots={rows.length === 1} lineProps={still} />
    case 'bar':
      return (
        <BarChart
          {...shared}
          series={series}
          type={stacked ? 'stacked' : 'default'}
          maxBarWidth={28}
          barProps={still}
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
          composedChartProps={{ margin: { top: 20 } }}
        />
      )
  }
}
