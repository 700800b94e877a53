// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/shared/api'
import { checkClass, detailsOf, durationChoices, refusalOf, scheduleOf, valuesOf } from './classForm'

const now = new Date(2026, 0, 5, 9, 20).getTime()
const fresh = { ...valuesOf(null, now), title: 'Algebra' }

describe('a new class', () => {
  it('is proposed for a half hour that leaves time to prepare', () => {
    expect(fresh).toMatchObject({
      date: '2026-01-05',
      time: '10:00',
      duration: '60',
      visibility: 'PUBLIC',
      recorded: true,
      stageSeats: '4',
    })
  })

  it('is sent in UTC, trimmed', () => {
    expect(scheduleOf(fresh)).toEqual({ startsAt: new Date(2026, 0, 5, 10, 0).toISOString(), durationMinutes: 60 })
    expect(detailsOf({ ...fresh, title: '  Algebra ' }).title).toBe('Algebra')
    expect(detailsOf({ ...fresh, stageSeats: '2' }).settings.stageSeats).toBe(2)
  })
})

describe('what is checked before asking', () => {
  const wrong = (change: object, unmoved?: string) =>
    Object.entries(checkClass({ ...fresh, ...change }, now, unmoved))
      .filter(([, text]) => text !== null)
      .map(([field]) => field)

  it.each([
    [{}, []],
    [{ title: '  ' }, ['title']],
    [{ title: 'x'.repeat(121) }, ['title']],
    [{ description: 'x'.repeat(2001) }, ['description']],
    [{ capacity: 0 }, ['capacity']],
    [{ capacity: '' }, ['capacity']],
    [{ capacity: 10_001 }, ['capacity']],
    [{ time: '' }, ['time']],
    [{ time: '09:16' }, []],
    [{ time: '09:10' }, ['time']],
  ])('%o', (change, fields) => {
    expect(wrong(change)).toEqual(fields)
  })

  it('a start in the past is fine if it is not moved', () => {
    expect(wrong({ time: '08:00' }, new Date(2026, 0, 5, 8, 0).toISOString())).toEqual([])
  })
})

describe('what the server refuses', () => {
  it.each([
    [new ApiProblem('STARTS_IN_THE_PAST', 400, ''), 'time'],
    [new ApiProblem('CAPACITY_BELOW_ROSTER', 409, ''), 'capacity'],
    [new ApiProblem('VALIDATION_FAILED', 400, '', { 'settings.capacity': 'x' }), 'capacity'],
    [new ApiProblem('VALIDATION_FAILED', 400, '', { durationMinutes: 'x' }), 'duration'],
    [new ApiProblem('VALIDATION_FAILED', 400, '', { 'settings.stageSeats': 'x' }), 'stageSeats'],
  ])('%s is shown at its field', (problem, field) => {
    expect(Object.keys(refusalOf(problem).fields)).toEqual([field])
  })
})

it('keeps an unusual length choosable', () => {
  expect(durationChoices('50').map((one) => one.value)).toContain('50')
})
