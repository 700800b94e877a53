import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './npm.mjs'

// where Spring finds static resources, also when the application runs from the reactor without a jar
const OUT = 'target/classes/static'

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

const inputs = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts', 'postcss.config.js']
const built = statSync(join(OUT, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
if (built > Math.max(...inputs.map(newest))) process.exit(0)

npm('run', '--silent', 'build', '--', '--outDir', OUT, '--logLevel', 'warn')
