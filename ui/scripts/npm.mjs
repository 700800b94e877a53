import { spawnSync } from 'node:child_process'

/** Runs npm as this platform names it and ends with its exit code if it fails. */
export function npm(...args) {
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) {
    console.error(`npm could not be started (${error.message}). Install Node.js 20.19 or newer.`)
    process.exit(1)
  }
  if (status !== 0) process.exit(status ?? 1)
}
