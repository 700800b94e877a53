import { describe, expect, it } from 'vitest'
import { judge, type Signs } from './judgement'
import { Silence } from './Silence'

const well: Signs = {
  ageMillis: 60_000,
  connected: true,
  closed: false,
  silentMillis: 40,
  suspected: false,
  leaving: false,
  flowing: true,
  frozenMillis: 30,
  frameMillis: 33,
}

describe('the judgement on a feeder', () => {
  it('is content with beats and frames', () => {
    expect(judge(well)).toBe('well')
  })

  it('doubts at a fifth of a second of silence, and is sure after more', () => {
    expect(judge({ ...well, silentMillis: 190 })).toBe('well')
    expect(judge({ ...well, silentMillis: 210 })).toBe('doubtful')
    expect(judge({ ...well, silentMillis: 700 })).toBe('dead')
  })

  it('doubts sooner when the server has lost the page, but not while it is heard', () => {
    expect(judge({ ...well, suspected: true, silentMillis: 90 })).toBe('well')
    expect(judge({ ...well, suspected: true, silentMillis: 110 })).toBe('doubtful')
  })

  it('does not blame a feeder that has no picture itself, but looks elsewhere after a while', () => {
    expect(judge({ ...well, flowing: false, frozenMillis: 1_000 })).toBe('well')
    expect(judge({ ...well, flowing: false, frozenMillis: 60_000 })).toBe('doubtful')
  })

  it('doubts one that has a picture and passes none on, and gives it up in the end', () => {
    expect(judge({ ...well, frozenMillis: 550 })).toBe('doubtful')
    expect(judge({ ...well, frozenMillis: 6_000 })).toBe('dead')
  })

  it('expects no more frames than usually come', () => {
    expect(judge({ ...well, frozenMillis: 900, frameMillis: 200 })).toBe('well')
  })

  it('gives a connection time to come up', () => {
    const starting = { ...well, connected: false, silentMillis: 0 }
    expect(judge({ ...starting, ageMillis: 900 })).toBe('well')
    expect(judge({ ...starting, ageMillis: 1_100 })).toBe('doubtful')
    expect(judge({ ...starting, ageMillis: 5_000 })).toBe('dead')
  })

  it('believes a goodbye', () => {
    expect(judge({ ...well, leaving: true })).toBe('doubtful')
    expect(judge({ ...well, closed: true })).toBe('dead')
  })
})

describe('silence', () => {
  it('ends with each sign of life', () => {
    const silence = new Silence(50)
    for (let now = 0; now <= 300; now += 50) silence.tick(now)
    expect(silence.millis).toBe(300)
    silence.heard()
    expect(silence.millis).toBe(0)
  })

  it('does not count the time in which this page stood still itself', () => {
    const silence = new Silence(50)
    silence.tick(0)
    silence.tick(2_000)
    expect(silence.millis).toBe(100)
  })
})
