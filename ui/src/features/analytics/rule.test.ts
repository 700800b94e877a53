import { expect, it } from 'vitest'
import { otherRuleOf, ruleParams } from './rule'

const rule = (query: string) => otherRuleOf(new URLSearchParams(query))

it('an address names another rule, or none', () => {
  expect(rule('minimumShare=50&grace=60')).toEqual({ minimumShare: 50, graceSeconds: 60 })
  for (const none of [
    '',
    'minimumShare=50',
    'minimumShare=101&grace=1',
    'minimumShare=50&grace=3601',
    'minimumShare=-1&grace=x',
  ]) {
    expect(rule(none)).toBeNull()
  }
})

it('is asked for by the names of the server', () => {
  expect(ruleParams({ minimumShare: 50, graceSeconds: 60 })).toEqual({ minimumShare: 50, grace: 60 })
  expect(ruleParams(null)).toEqual({})
})
