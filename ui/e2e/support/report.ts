import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'

interface Result {
  figure: string
  value: number
  unit: string
  goal: string
  baseline: string | null
  machine: string
  date: string
  command: string
}

interface Extra {
  /** what to tell playwright to measure it again; the spec of the file's name in `figures` without it */
  spec?: string
  /** what it is to be compared with */
  baseline?: string
  digits?: number
}

const directory = resolve(import.meta.dirname, '../../../bench/results')

/** Prints a measured figure; with BENCH_RESULTS set it is kept in the file of that name for docs/performance.md. */
export function report(
  name: string,
  figure: string,
  value: number,
  unit: string,
  goal: string,
  extra: Extra = {},
): void {
  const rounded = Number(value.toFixed(extra.digits ?? 0))
  console.log(`${figure}: ${rounded} ${unit} (goal ${goal})${extra.baseline ? `; ${extra.baseline}` : ''}`)
  if (!process.env.BENCH_RESULTS) return
  mkdirSync(directory, { recursive: true })
  const result: Result = {
    figure,
    value: rounded,
    unit,
    goal,
    baseline: extra.baseline ?? null,
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; pages and application share them`,
    date: new Date().toISOString().slice(0, 10),
    command: `cd ui && BENCH_RESULTS=1 npx playwright test ${extra.spec ?? `-c playwright.figures.config.ts ${name}`}`,
  }
  const file = resolve(directory, `${name}.json`)
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result[]) : []
  const at = before.findIndex((one) => one.figure === figure)
  const results = at < 0 ? [...before, result] : before.with(at, result)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}

/** @param share 0.95: the value that 95 % do not exceed */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!
}
