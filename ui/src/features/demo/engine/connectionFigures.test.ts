import { describe, expect, it } from 'vitest'
import { connectionCounters, figuresBetween } from './connectionFigures'

function report(...stats: Record<string, unknown>[]): RTCStatsReport {
  return new Map(stats.map((one, index) => [String(index), { id: String(index), ...one }])) as unknown as RTCStatsReport
}

const at = (seconds: number) =>
  connectionCounters(
    report(
      {
        type: 'inbound-rtp',
        kind: 'video',
        bytesReceived: 100_000 * seconds,
        packetsReceived: 99 * seconds,
        packetsLost: seconds,
        framesDecoded: 30 * seconds,
        frameWidth: 854,
        frameHeight: 480,
        jitterBufferDelay: 0.9 * seconds,
        jitterBufferEmittedCount: 30 * seconds,
        codecId: 'codec',
      },
      { type: 'inbound-rtp', kind: 'audio', bytesReceived: 4_000 * seconds, packetsReceived: 0 },
      { type: 'outbound-rtp', kind: 'video', bytesSent: 50_000 * seconds },
      { type: 'transport', selectedCandidatePairId: 'pair' },
      { id: 'codec', type: 'codec', mimeType: 'video/VP8' },
      {
        id: 'pair',
        type: 'candidate-pair',
        currentRoundTripTime: 0.0214,
        localCandidateId: 'here',
        remoteCandidateId: 'there',
      },
      { id: 'here', type: 'local-candidate', candidateType: 'relay', protocol: 'udp' },
      { id: 'there', type: 'remote-candidate', candidateType: 'host' },
    ),
  )

describe('the figures of a connection', () => {
  it('are what went by in between', () => {
    expect(figuresBetween(at(1), at(3), 2_000)).toEqual({
      kbpsIn: 832,
      kbpsOut: 400,
      framesPerSecond: 30,
      lossPercent: 1,
      bufferMillis: 30,
      rttMillis: 21,
      local: 'relay',
      remote: 'host',
      protocol: 'udp',
      codec: 'VP8',
      width: 854,
      height: 480,
    })
  })

  it('say nothing of what is not known', () => {
    const nothing = connectionCounters(report({ type: 'peer-connection' }))
    expect(figuresBetween(nothing, nothing, 1_000)).toMatchObject({
      kbpsIn: 0,
      framesPerSecond: 0,
      lossPercent: 0,
      bufferMillis: undefined,
      rttMillis: undefined,
      local: undefined,
    })
  })
})
