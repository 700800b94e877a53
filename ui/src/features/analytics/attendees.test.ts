import { describe, expect, it } from 'vitest'
import { attendeesOf, sortedBy, type Column } from './attendees'
import { anAttendee } from './fixtures'

const whole = anAttendee('Zoë Ångström').attendance
const people = [
  anAttendee('Zoë Ångström', { messages: 1 }),
  anAttendee('Ali', { messages: 12, attendance: { ...whole, share: 0.4, attended: false, lastLeave: null } }),
  anAttendee('Tom Teacher', { role: 'TEACHER', messages: 3, engagement: null }),
]
const names = (by: Column, descending = false, search = '') =>
  attendeesOf(people, { by, descending }, search).map((one) => one.displayName)

describe('people of a report', () => {
  it('are in the order of any column, by number and not by digit', () => {
    expect(names('name')).toEqual(['Ali', 'Tom Teacher', 'Zoë Ångström'])
    expect(names('messages')).toEqual(['Zoë Ångström', 'Tom Teacher', 'Ali'])
    expect(names('messages', true)).toEqual(['Ali', 'Tom Teacher', 'Zoë Ångström'])
    expect(names('role')[0]).toBe('Tom Teacher')
  })

  it('who are equal stay in the order of joining', () => {
    expect(names('share', true)).toEqual(['Zoë Ångström', 'Tom Teacher', 'Ali'])
    expect(names('hands')).toEqual(people.map((one) => one.displayName))
  })

  it('who have no value come last, whichever way', () => {
    expect(names('engagement').at(-1)).toBe('Tom Teacher')
    expect(names('engagement', true).at(-1)).toBe('Tom Teacher')
    expect(names('lastLeave').at(-1)).toBe('Ali')
  })

  it('are found by a part of the name, with or without accents', () => {
    expect(names('name', false, ' ANGS ')).toEqual(['Zoë Ångström'])
    expect(names('name', false, 'zoë')).toEqual(['Zoë Ångström'])
    expect(names('name', false, 'nobody')).toEqual([])
  })
})

it('a column chosen again turns around; what is counted begins with the most', () => {
  expect(sortedBy({ by: 'name', descending: false }, 'share')).toEqual({ by: 'share', descending: true })
  expect(sortedBy({ by: 'share', descending: true }, 'share')).toEqual({ by: 'share', descending: false })
  expect(sortedBy({ by: 'share', descending: true }, 'name')).toEqual({ by: 'name', descending: false })
})
