import { expect, it } from 'vitest'
import { errorText } from './errorText'
import { ApiProblem } from './problem'

it('tells a failure by its code', () => {
  expect(errorText(new ApiProblem('USERNAME_TAKEN', 409, 'internal'))).toBe('That username is taken.')
  expect(errorText(new Error('internal'))).not.toContain('internal')
})

it('says how long to wait where that is more than a moment', () => {
  const tooMany = (retryAfter?: number) => errorText(new ApiProblem('TOO_MANY_REQUESTS', 429, '', {}, retryAfter))
  expect(tooMany(350)).toBe('That was too often. Try again in 6 minutes.')
  expect(tooMany(30)).toBe(tooMany())
})
