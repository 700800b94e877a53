export interface PlotSeries {
  /** of the value in each row */
  name: string
  label: string
  color: string
  /** in a mixed chart; bars where it does not say */
  type?: 'area' | 'bar'
}

export interface PlotRow {
  /** the step, in full */
  title: string
  /** the same, short, for the axis */
  tick: string
  values: Record<string, number>
}

export interface PlotProps {
  kind: 'area' | 'line' | 'bar' | 'mixed'
  rows: PlotRow[]
  series: PlotSeries[]
  stacked?: boolean
  format?: (value: number) => string
  /** vertical lines with a label, by the title of their row */
  marks?: { title: string; label: string }[]
}
