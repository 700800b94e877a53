import { defineConfig } from '@playwright/test'

import flows from './playwright.config'

/** Measurements: minutes long, on a machine that does nothing else. `BENCH_RESULTS=1` keeps what they find. */
export default defineConfig({ ...flows, testDir: 'e2e/figures', testIgnore: [], timeout: 900_000 })
