import { expect, it } from 'vitest'
import type { ClassAt, ParticipantView, SeatStatus } from '@/contracts/contracts'
import { peopleOf, seatsOf, summaryOf } from './summary'

const person = (accountId: string, change: Partial<ParticipantView> = {}) => ({
  accountId,
  displayName: accountId,
  role: 'STUDENT',
  present: true,
  ...change,
})
const seat = (accountId: string, status: SeatStatus) => ({ accountId, status })

const at = {
  state: { status: 'LIVE' },
  people: {
    people: [
      person('Zoe'),
      person('Ali'),
      person('Ben'),
      person('Ida'),
      person('Tom', { role: 'TEACHER' }),
      person('Eve', { present: false }),
    ],
  },
  hands: { hands: [{ accountId: 'Zoe' }, { accountId: 'Ben' }] },
  stage: { seats: [seat('Ida', 'ON_STAGE'), seat('Ali', 'ENDED'), seat('Zoe', 'INVITED')] },
} as unknown as ClassAt

it('puts who teaches and who is on stage first, then hands in their order', () => {
  const { here, gone } = peopleOf(at)
  expect(here.map(({ person: { displayName }, hand }) => [displayName, hand])).toEqual([
    ['Tom', false],
    ['Ida', false],
    ['Zoe', true],
    ['Ben', true],
    ['Ali', false],
  ])
  expect(gone.map((one) => one.displayName)).toEqual(['Eve'])
})

it('says the moment in a sentence', () => {
  expect(seatsOf(at)).toHaveLength(1)
  expect(summaryOf(at)).toBe('Live, 5 people, 2 hands, 1 on stage')
})
