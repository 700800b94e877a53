// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { safeNext } from './safeNext'

it.each([
  [null, '/'],
  ['/classes/1?tab=chat', '/classes/1?tab=chat'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/x', '/'],
  ['/\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})
