import { beforeEach, describe, expect, it } from 'vitest'
import type { ViewerStats } from '@/contracts/contracts'
import { ViewerTally } from './ViewerTally'

describe('what a page tells about its picture', () => {
  let now: number
  let connected: boolean
  let sent: ViewerStats[]
  let tally: ViewerTally

  beforeEach(() => {
    now = 0
    connected = true
    sent = []
    const send = (frame: ViewerStats) => {
      if (connected) sent.push(frame)
      return connected
    }
    tally = new ViewerTally({ classId: 'c', send }, () => now)
  })

  it('tells the first picture at once, from when there was one to wait for', () => {
    now = 5_000
    tally.expect()
    now = 5_700
    tally.tick('HLS', 0)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ mode: 'HLS', firstFrameMillis: 700 })
    tally.expect()
    now = 20_000
    tally.tick('HLS', 0)
    expect(sent[1]).toMatchObject({ firstFrameMillis: null })
  })

  it('counts anew after each report', () => {
    tally.tick('MESH', 0)
    tally.fromServer(100)
    tally.received('p', 40)
    tally.received('p', 2)
    tally.attempted(true)
    tally.attempted(false)
    now = 9_900
    tally.tick('MESH', 0)
    expect(sent).toHaveLength(1)
    now = 10_000
    tally.tick('MESH', 0)
    expect(sent[1]).toMatchObject({
      serverBytes: 100,
      received: [{ from: 'p', bytes: 42 }],
      meshConnected: 1,
      meshFailed: 1,
    })
    tally.close()
    expect(sent[2]).toMatchObject({ mode: null, serverBytes: 0, received: [], meshConnected: 0 })
  })

  it('loses nothing while there is no connection', () => {
    tally.tick('HLS', 0)
    connected = false
    tally.fromServer(7)
    now = 10_000
    tally.tick('HLS', 0)
    connected = true
    tally.fromServer(8)
    now = 20_000
    tally.tick('HLS', 0)
    expect(sent.at(-1)).toMatchObject({ serverBytes: 15 })
  })

  it('counts a standstill once, for as long as it lasts', () => {
    tally.tick('HLS', 0)
    for (const still of [100, 400, 600, 900, 1_500, 0, 300, 0, 700]) tally.tick('HLS', still)
    now = 10_000
    tally.tick('HLS', 0)
    expect(sent.at(-1)).toMatchObject({ interruptions: 2, frozenMillis: 2_200 })
  })
})
