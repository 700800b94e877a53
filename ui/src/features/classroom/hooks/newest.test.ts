import { describe, expect, it } from 'vitest'
import type { ClassView } from '@/contracts/contracts'
import { newest, withClass } from './newest'

const view = (classId: string, version: number, startsAt = '2026-01-05T09:00:00Z') =>
  ({ classId, version, startsAt }) as ClassView

describe('newest', () => {
  it('is the highest version, however it came', () => {
    expect(newest(view('a', 2), undefined, view('a', 1))?.version).toBe(2)
    expect(newest(undefined)).toBeUndefined()
  })
})

describe('withClass', () => {
  it('puts in by start and never goes back', () => {
    const list = { classes: [view('b', 3)] }
    expect(withClass(list, view('a', 1, '2026-01-04T09:00:00Z'))?.classes.map((one) => one.classId)).toEqual(['a', 'b'])
    expect(withClass(list, view('b', 2))).toBe(list)
  })
})
