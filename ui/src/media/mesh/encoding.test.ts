import { describe, expect, it } from 'vitest'
import { videoEncoding } from './encoding'
import { Throughput } from './Throughput'

describe('the encoding for a child', () => {
  it('shrinks the picture to the height of the rendition, whatever comes in', () => {
    expect(videoEncoding('P480', 720).scaleResolutionDownBy).toBe(1.5)
    expect(videoEncoding('P360', 720).scaleResolutionDownBy).toBe(2)
    expect(videoEncoding('P360', 540).scaleResolutionDownBy).toBe(1.5)
  })

  it('never enlarges', () => {
    expect(videoEncoding('P720', 360).scaleResolutionDownBy).toBe(1)
    expect(videoEncoding('P720', undefined).scaleResolutionDownBy).toBe(1)
  })

  it('stays with sound within what the mesh plans with', () => {
    expect(videoEncoding('P720', 720).maxBitrate).toBe(1_460_000)
    expect(videoEncoding('P480', 720).maxBitrate).toBe(760_000)
  })
})

describe('the throughput of a probe', () => {
  it('is that of the good bins, not of the slow start', () => {
    const throughput = new Throughput()
    for (let at = 0; at < 1_000; at += 10) throughput.add(at, at < 500 ? 1_000 : 12_500)
    throughput.add(1_001, 1)
    expect(throughput.kbps).toBe(10_000)
  })

  it('is not raised by one lucky bin', () => {
    const throughput = new Throughput()
    for (let at = 0; at < 1_000; at += 10) throughput.add(at, at >= 300 && at < 350 ? 100_000 : 1_000)
    throughput.add(1_001, 1)
    expect(throughput.kbps).toBe(800)
  })

  it('is nothing before there was a full bin', () => {
    const throughput = new Throughput()
    expect(throughput.kbps).toBe(0)
    throughput.add(5, 1_100)
    expect(throughput.kbps).toBe(0)
  })
})
