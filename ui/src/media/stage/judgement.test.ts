import { describe, expect, it } from 'vitest'
import { judgeLink, levelOf, type Signs } from './judgement'

const signs = (change: Partial<Signs> = {}): Signs => ({
  ageMillis: 10_000,
  received: true,
  found: true,
  silentMillis: 40,
  failed: false,
  lostMillis: undefined,
  ...change,
})

describe('judgeLink', () => {
  it('waits for the first packet, but not for ever', () => {
    expect(judgeLink(signs({ received: false, ageMillis: 300, silentMillis: 300 }))).toBe('connecting')
    expect(judgeLink(signs({ received: false, ageMillis: 4_500, silentMillis: 4_500 }))).toBe('hopeless')
  })

  it('waits less where the browser has not even found a way', () => {
    expect(judgeLink(signs({ received: false, found: false, ageMillis: 2_900 }))).toBe('connecting')
    expect(judgeLink(signs({ received: false, found: false, ageMillis: 3_000 }))).toBe('hopeless')
  })

  it('gives up at once what the browser gave up before it ever worked', () => {
    expect(judgeLink(signs({ received: false, ageMillis: 800, failed: true }))).toBe('hopeless')
  })

  it('bears a gap, and takes a longer silence for a loss', () => {
    expect(judgeLink(signs({ silentMillis: 1_400 }))).toBe('well')
    expect(judgeLink(signs({ silentMillis: 1_500 }))).toBe('lost')
  })

  it('gives up what a restart did not bring back', () => {
    expect(judgeLink(signs({ silentMillis: 5_000, lostMillis: 3_500 }))).toBe('lost')
    expect(judgeLink(signs({ silentMillis: 6_000, lostMillis: 4_500 }))).toBe('hopeless')
    expect(judgeLink(signs({ silentMillis: 20, lostMillis: 4_600 }))).toBe('well')
  })
})

describe('levelOf', () => {
  it('tells what speech bears', () => {
    expect(levelOf({ rttMillis: 40, lossPercent: 0 })).toBe('good')
    expect(levelOf({ rttMillis: undefined, lossPercent: 0 })).toBe('good')
    expect(levelOf({ rttMillis: 250, lossPercent: 0 })).toBe('fair')
    expect(levelOf({ rttMillis: 40, lossPercent: 5 })).toBe('fair')
    expect(levelOf({ rttMillis: 500, lossPercent: 0 })).toBe('poor')
    expect(levelOf({ rttMillis: 40, lossPercent: 12 })).toBe('poor')
  })
})
