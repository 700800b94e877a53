import { statSync } from 'node:fs'
import { npm } from './npm.mjs'

// npm writes this file at the end of every install: it is as new as what is installed
const installed = statSync('node_modules/.package-lock.json', { throwIfNoEntry: false })
if (installed && installed.mtimeMs >= statSync('package-lock.json').mtimeMs) process.exit(0)

process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1'
npm('ci', '--no-audit', '--no-fund')
