import { describe, expect, it } from 'vitest'
import { planScreen, type ScreenSituation } from './screenPlan'

const NOTHING_YET: ScreenSituation = {
  wanted: 'hls',
  showing: undefined,
  meshReady: false,
  hlsReady: false,
  meshOut: false,
  meshMissingMillis: 0,
  meshReadyMillis: 0,
}

describe('what is shown', () => {
  it('is nothing new before it plays', () => {
    expect(planScreen(NOTHING_YET)).toEqual({ show: undefined, hls: true, mesh: false })
    expect(planScreen({ ...NOTHING_YET, hlsReady: true }).show).toBe('hls')
  })

  it('stays the mesh until HLS plays for whom wants that', () => {
    const changing: ScreenSituation = { ...NOTHING_YET, showing: 'mesh', meshReady: true }
    expect(planScreen(changing)).toEqual({ show: 'mesh', hls: true, mesh: true })
    expect(planScreen({ ...changing, hlsReady: true })).toEqual({ show: 'hls', hls: true, mesh: false })
  })

  it('stays HLS until the mesh moves, and HLS goes on until the mesh has settled', () => {
    const changing: ScreenSituation = { ...NOTHING_YET, wanted: 'mesh', showing: 'hls', hlsReady: true }
    expect(planScreen(changing)).toEqual({ show: 'hls', hls: true, mesh: true })
    expect(planScreen({ ...changing, meshReady: true })).toEqual({ show: 'mesh', hls: true, mesh: true })
    const shown: ScreenSituation = { ...changing, showing: 'mesh', meshReady: true }
    expect(planScreen({ ...shown, meshReadyMillis: 100 }).hls).toBe(false)
  })

  it('is HLS when the mesh has no picture for longer than a relay takes to be made up for', () => {
    const frozen: ScreenSituation = { ...NOTHING_YET, wanted: 'mesh', showing: 'mesh', hlsReady: true }
    expect(planScreen({ ...frozen, meshMissingMillis: 1_900 }).show).toBe('mesh')
    expect(planScreen({ ...frozen, meshMissingMillis: 2_000 })).toEqual({ show: 'hls', hls: true, mesh: true })
    expect(planScreen({ ...frozen, meshOut: true })).toEqual({ show: 'hls', hls: true, mesh: false })
  })
})
