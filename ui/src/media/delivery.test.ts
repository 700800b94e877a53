// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { chooseDelivery, type DeliveryInput } from './delivery'

const input: DeliveryInput = { choice: 'auto', meshShare: 0, seed: 'class/account', interactive: false, capable: true }

describe('the delivery', () => {
  it('is what the student chose, where the browser can do it', () => {
    expect(chooseDelivery({ ...input, choice: 'mesh' })).toBe('mesh')
    expect(chooseDelivery({ ...input, choice: 'hls', meshShare: 100, interactive: true })).toBe('hls')
    expect(chooseDelivery({ ...input, choice: 'mesh', capable: false })).toBe('hls')
  })

  it('is the mesh for whoever may speak soon', () => {
    expect(chooseDelivery({ ...input, interactive: true })).toBe('mesh')
  })

  it('gives the mesh to the share that the class wants, always the same students', () => {
    const seeds = Array.from({ length: 2_000 }, (_, at) => `class/account-${at}`)
    const inMesh = (meshShare: number) =>
      seeds.filter((seed) => chooseDelivery({ ...input, seed, meshShare }) === 'mesh')
    expect(inMesh(0)).toHaveLength(0)
    expect(inMesh(100)).toHaveLength(2_000)
    const third = inMesh(30)
    expect(third.length).toBeGreaterThan(500)
    expect(third.length).toBeLessThan(700)
    expect(inMesh(60)).toEqual(expect.arrayContaining(third))
  })
})
