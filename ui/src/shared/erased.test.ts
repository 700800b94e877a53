import { expect, test } from 'vitest'
import { withErased } from './erased'

test('names and sentences say it in the words of the page', () => {
  const answer = JSON.stringify({ displayName: '[erased]', sentence: '[erased] joined as student', at: 1 })
  expect(JSON.parse(withErased(answer))).toEqual({ displayName: 'Erased', sentence: 'Erased joined as student', at: 1 })
})

test('what says nothing of it is left as it is', () => {
  const answer = '{"displayName":"Grace"}'
  expect(withErased(answer)).toBe(answer)
})
