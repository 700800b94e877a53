import { describe, expect, it } from 'vitest'
import { Latency, Passage } from './Latency'

describe('times', () => {
  it('are told by their middle and their worst twentieth', () => {
    const latency = new Latency()
    for (let millis = 1; millis <= 100; millis++) latency.add(millis)
    expect(latency.figures).toEqual({ p50: 51, p95: 96, count: 100 })
  })

  it('are nothing before the first', () => {
    expect(new Latency().figures).toBeUndefined()
  })

  it('are forgotten for newer ones', () => {
    const latency = new Latency()
    for (let i = 0; i < 150; i++) latency.add(1_000)
    for (let i = 0; i < 150; i++) latency.add(10)
    expect(latency.figures).toEqual({ p50: 10, p95: 10, count: 150 })
  })
})

describe('a passage', () => {
  it('takes from when a frame came in to when it is first seen at the other end', () => {
    let now = 0
    const passage = new Passage(() => now)
    passage.in(7)
    now = 33
    passage.in(7)
    passage.out(7)
    now = 66
    passage.out(7)
    expect(passage.latency.figures).toEqual({ p50: 33, p95: 33, count: 1 })
  })

  it('leaves out what never came in, and forgets what never comes out', () => {
    const passage = new Passage(() => 0)
    passage.out(1)
    for (let clock = 0; clock < 500; clock++) passage.in(clock)
    passage.out(0)
    expect(passage.latency.figures).toBeUndefined()
    passage.out(499)
    expect(passage.latency.figures?.count).toBe(1)
  })
})
