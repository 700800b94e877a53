import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { KINDS, kindText } from './kinds'

/** every type and revision of an event that was ever stored */
const STORED = resolve(import.meta.dirname, '../../../../app/src/test/resources/golden/types.txt')

it('knows every kind of event there is', () => {
  const stored = new Set(
    readFileSync(STORED, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('io.streamlet.'))
      .map((line) => /\.(\w+) /.exec(line)![1]!),
  )
  expect(new Set(Object.values(KINDS).flat())).toEqual(stored)
})

it('says kinds as words', () => {
  expect(kindText('StageInvitationAccepted')).toBe('Stage invitation accepted')
})
