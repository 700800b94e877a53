// Installs what package-lock.json names, unless that is what is installed already.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!current) {
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });
}
