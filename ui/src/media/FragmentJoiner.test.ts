import { describe, expect, it } from 'vitest'
import { FragmentJoiner } from './FragmentJoiner'

function box(type: string, payload = 4): Uint8Array {
  const bytes = new Uint8Array(8 + payload)
  new DataView(bytes.buffer).setUint32(0, bytes.length)
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index)
  return bytes
}

function join(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

describe('FragmentJoiner', () => {
  it('holds the file type back until the header is complete', () => {
    const joiner = new FragmentJoiner()
    expect(joiner.push(box('ftyp'))).toBeUndefined()
    expect(joiner.push(box('moov'))).toEqual(join(box('ftyp'), box('moov')))
  })

  it('passes on whole pairs and keeps half a one', () => {
    const joiner = new FragmentJoiner()
    const pair = join(box('moof'), box('mdat', 9))
    expect(joiner.push(join(pair, pair, box('moof')))).toEqual(join(pair, pair))
    expect(joiner.push(box('mdat', 9))).toEqual(pair)
  })

  it('joins a box that was cut in the middle, even in its head', () => {
    const joiner = new FragmentJoiner()
    const pair = join(box('moof'), box('mdat', 20))
    expect(joiner.push(pair.slice(0, 5))).toBeUndefined()
    expect(joiner.push(pair.slice(5, 22))).toBeUndefined()
    expect(joiner.push(pair.slice(22))).toEqual(pair)
  })
})
