// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/shared/api'
import { formErrors } from './fieldErrors'

const rules = {
  fields: { username: 'Choose another', startsAt: 'Choose a time' },
  names: { startsAt: 'time' },
  codes: { USERNAME_TAKEN: { field: 'username', text: 'Taken' } },
} as const

describe('formErrors', () => {
  it('puts a refusal about one field onto it', () => {
    expect(formErrors(new ApiProblem('USERNAME_TAKEN', 409, 'x'), rules)).toEqual({
      fields: { username: 'Taken' },
      form: null,
    })
  })

  it('says in our words what the server finds wrong, by the form’s name of the field', () => {
    const problem = new ApiProblem('VALIDATION_FAILED', 400, 'x', { username: 'size', 'request.startsAt': 'past' })
    expect(formErrors(problem, rules)).toEqual({
      fields: { username: 'Choose another', time: 'Choose a time' },
      form: null,
    })
  })

  it('also tells the form when a field is not in it', () => {
    const { fields, form } = formErrors(
      new ApiProblem('VALIDATION_FAILED', 400, 'x', { username: 'a', other: 'b' }),
      rules,
    )
    expect(fields).toEqual({ username: 'Choose another' })
    expect(form).toMatch(/Check the fields/)
  })

  it('tells the form of everything else, never in the server’s words', () => {
    expect(formErrors(new ApiProblem('UNREACHABLE', 0, 'ECONNREFUSED'), rules).form).toMatch(/can’t reach/)
    expect(formErrors(new Error('boom'), rules).form).not.toMatch(/boom/)
  })
})
