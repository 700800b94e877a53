import { answer, done, http } from '@/shared/api'
import type { components } from '@/contracts/openapi'
import { locale, t, type MessageKey } from '@/shared/i18n'

type Schemas = components['schemas']
export type WhatIfView = Schemas['WhatIfView']
export type WhatIfFigures = Schemas['WhatIfFigures']
export type WhatIfPoint = Schemas['WhatIfPoint']
export type WhatIfPolicy = Schemas['WhatIfPolicy']
export type WhatIfRequest = Schemas['WhatIfRequest']
export type WhatIfParameters = Schemas['WhatIfParameters']

export const POLICIES: readonly WhatIfPolicy[] = [
  'STABLE_CLUSTERS',
  'RANDOM',
  'MINIMUM_DEPTH',
  'OLDEST_FIRST',
  'BANDWIDTH_ORDERED',
  'BANDWIDTH_TIMES_AGE',
  'QUOTA',
  'UNICAST',
]

/** What is run: this class, or all that were started in the last so many days. */
export type Span = 'class' | '7' | '30'

const DAY_MILLIS = 86_400_000

/** What is sent; what a policy has no use for is left out. */
export function requestOf(
  classId: string,
  span: Span,
  policy: WhatIfPolicy,
  parameters: WhatIfParameters,
  now: number,
): WhatIfRequest {
  const { quotaPercent, seed, ...others } = parameters
  return {
    policy,
    parameters: {
      ...others,
      ...(policy === 'QUOTA' && quotaPercent !== undefined && { quotaPercent }),
      ...(policy === 'RANDOM' && seed !== undefined && { seed }),
    },
    ...(span === 'class'
      ? { classIds: [classId] }
      : { from: new Date(now - Number(span) * DAY_MILLIS).toISOString(), to: new Date(now).toISOString() }),
  }
}

export const whatIfApi = {
  start: (body: WhatIfRequest) => answer(http.POST('/api/admin/what-if', { body })),
  find: (id: string, signal: AbortSignal) =>
    answer(http.GET('/api/admin/what-if/{id}', { params: { path: { id } }, signal })),
  cancel: (id: string) => done(http.DELETE('/api/admin/what-if/{id}', { params: { path: { id } } })),
}

/** One picture: the same over time, as it was and as it would have been. */
export interface Comparison {
  name: string
  title: string
  help: string
  summary: string
  rows: { title: string; tick: string; values: Record<string, number> }[]
}

type Chart = 'feeds' | 'meanHop' | 'moves' | 'interruptions'
const CHARTS: readonly Chart[] = ['feeds', 'meanHop', 'moves', 'interruptions']

/** The pictures of one class; of moves and interruptions, how many there have been so far. */
export function comparisonsOf(recorded: readonly WhatIfPoint[], planned: readonly WhatIfPoint[]): Comparison[] {
  const steps = recorded.length >= planned.length ? recorded : planned
  return CHARTS.map((chart) => {
    const was = valuesOf(chart, recorded)
    const would = valuesOf(chart, planned)
    const rows = steps.map(({ second }, index) => ({
      title: clock(second),
      tick: clock(second),
      values: { recorded: was[index] ?? was.at(-1) ?? 0, planned: would[index] ?? would.at(-1) ?? 0 },
    }))
    return {
      name: chart,
      title: t(`whatIf.chart.${chart}`),
      help: t(`whatIf.chart.${chart}.help`),
      summary: t('whatIf.chart.summary', {
        what: t(`whatIf.chart.${chart}`),
        recorded: tenths.format(Math.max(0, ...was)),
        planned: tenths.format(Math.max(0, ...would)),
      }),
      rows,
    }
  })
}

function valuesOf(chart: Chart, points: readonly WhatIfPoint[]): number[] {
  if (chart === 'feeds' || chart === 'meanHop') return points.map((point) => rounded(point[chart]))
  let sum = 0
  return points.map((point) => (sum += point[chart]))
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** “1:05:30” into the class */
export function clock(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(second / 60)
  return minutes < 60
    ? `${minutes}:${two(second % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(second % 60)}`
}

const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const difference = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })

export interface FigureRow {
  name: string
  recorded: string
  planned: string
  difference: string
  /** for whom fewer is better; false where neither is */
  better: boolean | undefined
}

/** What is compared, line by line; viewers are the same but for those who found no place. */
export function figureRows(recorded: WhatIfFigures, planned: WhatIfFigures): FigureRow[] {
  const rates = (figures: WhatIfFigures) => (figures.viewerHours === 0 ? 1 : figures.viewerHours)
  const row = (key: MessageKey & `whatIf.figure.${string}`, was: number, would: number): FigureRow => {
    const change = rounded(would) - rounded(was)
    return {
      name: t(key as MessageKey & 'whatIf.figure.meanFeeds'),
      recorded: hundredths.format(was),
      planned: hundredths.format(would),
      difference: difference.format(change),
      better: change === 0 ? undefined : change < 0,
    }
  }
  return [
    row('whatIf.figure.meanFeeds', recorded.meanFeeds, planned.meanFeeds),
    row('whatIf.figure.mostFeeds', recorded.mostFeeds, planned.mostFeeds),
    row('whatIf.figure.meanHop', recorded.meanHop, planned.meanHop),
    row('whatIf.figure.moves', recorded.moves, planned.moves),
    row('whatIf.figure.unforced', recorded.unforcedMoves, planned.unforcedMoves),
    row('whatIf.figure.interruptions', recorded.interruptions, planned.interruptions),
    row(
      'whatIf.figure.interruptionsPerHour',
      recorded.interruptions / rates(recorded),
      planned.interruptions / rates(planned),
    ),
    row('whatIf.figure.noPlace', recorded.refused + recorded.evicted, planned.refused + planned.evicted),
  ]
}
