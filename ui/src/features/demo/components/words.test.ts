import { describe, expect, it } from 'vitest'
import type { ConnectionFigures } from '../engine/connectionFigures'
import { candidatesOf, lossOf, millisOf, sizeOf, wayMillis } from './words'

const figures: ConnectionFigures = {
  kbpsIn: 832,
  kbpsOut: 400,
  framesPerSecond: 30,
  lossPercent: 1.5,
  bufferMillis: 30,
  rttMillis: 21,
  local: 'relay',
  remote: 'host',
  protocol: 'udp',
  codec: 'VP8',
  width: 1280,
  height: 720,
}

describe('the figures of a connection in words', () => {
  it('name the candidates, the picture and the loss', () => {
    expect(candidatesOf(figures)).toBe('relay → host, UDP')
    expect(sizeOf(figures)).toBe('1280 × 720, 30/s VP8')
    expect(lossOf(figures)).toBe('1.5 %')
  })

  it('are a dash before there are some', () => {
    expect([candidatesOf(undefined), sizeOf(undefined), lossOf(undefined), millisOf(undefined)]).toEqual(
      Array.from({ length: 4 }, () => '–'),
    )
  })

  it('add half the round trip and the buffer', () => {
    expect(wayMillis(figures)).toBe(41)
    expect(wayMillis({ ...figures, bufferMillis: undefined })).toBeUndefined()
  })
})
