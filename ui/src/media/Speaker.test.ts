import { expect, it } from 'vitest'
import { Speaker } from './Speaker'

const levels = (ada: number, ben: number) =>
  new Map([
    ['ada', ada],
    ['ben', ben],
  ])

it('gives the floor to the first who speaks', () => {
  const speaker = new Speaker()
  expect(speaker.follow(levels(0.1, 0.2), 0)).toBeUndefined()
  expect(speaker.follow(levels(0.1, 0.6), 100)).toBe('ben')
})

it('keeps the floor through a pause and an interjection', () => {
  const speaker = new Speaker()
  speaker.follow(levels(0.6, 0), 0)
  expect(speaker.follow(levels(0, 0.8), 1_000)).toBe('ada')
  expect(speaker.follow(levels(0.6, 0.8), 1_400)).toBe('ada')
  expect(speaker.follow(levels(0, 0.8), 2_500)).toBe('ada')
})

it('passes the floor on once the one before is silent', () => {
  const speaker = new Speaker()
  speaker.follow(levels(0.6, 0), 0)
  expect(speaker.follow(levels(0, 0.5), 1_500)).toBe('ben')
})

it('takes the floor from whoever has gone', () => {
  const speaker = new Speaker()
  speaker.follow(levels(0.6, 0), 0)
  expect(speaker.follow(new Map([['ben', 0.1]]), 100)).toBeUndefined()
  expect(speaker.follow(new Map([['ben', 0.9]]), 200)).toBe('ben')
})
