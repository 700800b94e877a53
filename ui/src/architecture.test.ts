import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname)

/** shared ← live, media ← features ← app: an import may only point to the left. */
const MAY_IMPORT: Record<string, string[]> = {
  contracts: ['contracts'],
  shared: ['shared', 'contracts'],
  live: ['live', 'shared', 'contracts'],
  media: ['media', 'shared', 'contracts'],
  features: ['features', 'live', 'media', 'shared', 'contracts'],
  app: ['app', 'features', 'live', 'media', 'shared', 'contracts'],
}

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && file.includes(sep),
  )
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([.@]\/?[^']*)'/g)]
    .map((match) => match[1]!)
    .filter((path) => path.startsWith('.') || path.startsWith('@/'))
    .map((path) => (path.startsWith('@/') ? path.slice(2) : relative(SRC, resolve(SRC, dirname(file), path))))
    .map((path) => path.split(sep).join('/'))
}

it('imports point from the app to what is shared, and never from feature to feature', () => {
  const broken: string[] = []
  for (const file of sources()) {
    const [layer = '', feature] = file.split(sep)
    for (const path of importsOf(file)) {
      const [target = '', targetFeature] = path.split('/')
      const allowed = MAY_IMPORT[layer]?.includes(target) ?? true
      const across = layer === 'features' && target === 'features' && feature !== targetFeature
      if (!allowed || across) broken.push(`${file} → ${path}`)
    }
  }
  expect(broken).toEqual([])
})
