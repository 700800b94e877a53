import { cpus, totalmem } from 'node:os'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Prints a measured figure; with BENCH_RESULTS set it is kept for docs/performance.md. */
export function report(name: string, figure: string, value: number, unit: string, goal: string): void {
  const rounded = Math.round(value)
  console.log(`${figure}: ${rounded} ${unit} (goal ${goal})`)
  if (!process.env.BENCH_RESULTS) return
  const directory = resolve(import.meta.dirname, '../../../bench/results')
  mkdirSync(directory, { recursive: true })
  const result = {
    figure,
    value: rounded,
    unit,
    goal,
    baseline: null,
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; pages and application share them`,
    date: new Date().toISOString().slice(0, 10),
    command: 'cd ui && BENCH_RESULTS=1 npx playwright test live-class',
  }
  writeFileSync(resolve(directory, `${name}.json`), `${JSON.stringify([result], null, 2)}\n`)
}
