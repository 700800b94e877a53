import { describe, expect, it } from 'vitest'
import { kindOf, readEnvelope, type Envelope } from './envelope'

describe('what another page sends', () => {
  it('is read', () => {
    const offer = { for: 'feeder', link: 'l', play: true, description: { type: 'offer', sdp: 'v=0' } } as const
    expect(readEnvelope(JSON.stringify(offer))).toEqual(offer)
    expect(kindOf(offer)).toBe('offer')
    const candidates: Envelope = { for: 'viewer', link: 'l', candidates: [{ candidate: 'a' }] }
    expect(readEnvelope(JSON.stringify(candidates))).toMatchObject(candidates)
    expect(kindOf(candidates)).toBe('candidate')
  })

  it.each(['not json', 'null', '[]', '{}', '{"for":"nobody","link":"l"}', '{"for":"feeder","link":7}'])(
    'is dropped where it is not of this protocol: %s',
    (payload) => {
      expect(readEnvelope(payload)).toBeUndefined()
    },
  )

  it('loses what has the wrong shape', () => {
    const payload =
      '{"for":"feeder","link":"l","description":{"type":"rollback"},"candidates":[1,null,{"candidate":""}],"play":"yes"}'
    expect(readEnvelope(payload)).toEqual({ for: 'feeder', link: 'l', play: false, candidates: [{ candidate: '' }] })
  })
})
