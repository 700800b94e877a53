// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { NOT_IN_MESH, type LiveScreenState, type MeshPeerState, type MeshQuality } from '@/media'
import { amountOf, behindOf, carriedOf, figuresOf, noticeOf, pictureOf, qualityOf, wayOf } from './connection'

const quality: MeshQuality = {
  rttMillis: 42,
  kbpsIn: 912.4,
  kbpsOut: 1800,
  framesPerSecond: 29.7,
  frozenMillis: 340,
  width: 854,
  height: 480,
  lossPercent: 0.24,
  relayed: false,
}

const place = {
  type: 'mesh-place',
  classId: 'c',
  peerId: 'p',
  parent: 'q',
  backup: null,
  hop: 2,
  rendition: 'P480',
  role: 'B',
  children: [],
} as const

function inMesh(change: Partial<MeshPeerState> = {}, screen: Partial<LiveScreenState> = {}): LiveScreenState {
  return {
    ...byServer(),
    showing: 'mesh',
    wanted: 'mesh',
    mesh: { ...NOT_IN_MESH, phase: 'playing', place: { ...place, children: [] }, quality, uplinkKbps: 9000, ...change },
    ...screen,
  }
}

function byServer(change: Partial<LiveScreenState> = {}): LiveScreenState {
  return {
    showing: 'hls',
    wanted: 'hls',
    switching: false,
    stage: 'off',
    fellBack: undefined,
    soundBlocked: false,
    hls: { phase: 'playing', reason: undefined, latencyMillis: 2740, soundBlocked: false, height: 720 },
    mesh: NOT_IN_MESH,
    ...change,
  }
}

describe('the connection in words', () => {
  it('says how the picture comes', () => {
    expect(wayOf(inMesh())).toBe('Peer to peer, 2 hops from the teacher')
    expect(wayOf(inMesh({ place: { ...place, hop: 1, children: [] } }))).toBe('Peer to peer, 1 hop from the teacher')
    expect(wayOf(byServer())).toBe('By server')
    expect(wayOf(byServer({ showing: undefined }))).toBe('No picture yet')
    expect(wayOf(byServer({ showing: undefined, stage: 'on' }))).toBe('Straight from the teacher')
  })

  it('says how far behind it is, where that is known', () => {
    expect(behindOf(byServer())).toBe('2.7 s')
    expect(behindOf(inMesh())).toBe('Next to nothing')
    const { hls } = byServer()
    expect(behindOf(byServer({ hls: { ...hls, latencyMillis: undefined } }))).toBe('Not known yet')
  })

  it('says which picture it is, and its real size', () => {
    expect(pictureOf(inMesh())).toBe('480p · 854 × 480')
    expect(pictureOf(inMesh({ quality: undefined }))).toBe('480p')
    expect(pictureOf(byServer())).toBe('720p')
    expect(pictureOf(inMesh({ place: undefined, quality: undefined }))).toBe('Not known yet')
  })

  it.each([
    [inMesh(), 'good'],
    [inMesh({ quality: undefined }), 'good'],
    [inMesh({ quality: { ...quality, framesPerSecond: 14 } }), 'fair'],
    [inMesh({ quality: { ...quality, rttMillis: 480 } }), 'fair'],
    [inMesh({ quality: { ...quality, lossPercent: 12 } }), 'poor'],
    [inMesh({ phase: 'recovering' }), 'poor'],
    [byServer(), 'good'],
    [byServer({ hls: { ...byServer().hls, latencyMillis: 9000 } }), 'fair'],
    [byServer({ hls: { ...byServer().hls, phase: 'recovering' } }), 'poor'],
    [byServer({ showing: undefined }), 'none'],
    [byServer({ showing: undefined, stage: 'on' }), 'good'],
    [byServer({ showing: undefined, stage: 'leaving' }), 'none'],
  ] as const)('judges the picture that is seen (%#)', (screen, word) => {
    expect(qualityOf(screen)).toBe(word)
  })
})

describe('what is said about a way that is wanted and not there', () => {
  const fellBack = (code: string) => noticeOf(byServer({ wanted: 'mesh', switching: true, fellBack: code }))

  it('names the reason, and that it is tried again', () => {
    expect(fellBack('MESH_FULL')).toBe('The mesh has no room right now. You watch by server; we keep trying.')
    expect(fellBack('NO_CAPACITY')).toBe(fellBack('MESH_FULL'))
    expect(fellBack('MESH_NOT_OPEN')).toMatch(/isn’t open/)
    expect(fellBack('REPLACED')).toMatch(/another page/)
    expect(fellBack('SOMETHING_ELSE')).toMatch(/didn’t work just now/)
  })

  it('is nothing where all is well, or where the server was chosen meanwhile', () => {
    expect(noticeOf(inMesh())).toBeUndefined()
    expect(noticeOf(byServer())).toBeUndefined()
    expect(noticeOf(byServer({ fellBack: 'MESH_FULL' }))).toBeUndefined()
    expect(noticeOf(byServer({ showing: undefined, wanted: 'mesh', switching: true }))).toBeUndefined()
  })

  it('says when it is being changed', () => {
    expect(noticeOf(byServer({ wanted: 'mesh', switching: true }))).toMatch(/^Switching to peer to peer/)
    expect(noticeOf(inMesh({}, { wanted: 'hls', switching: true }))).toMatch(/^Switching to the server/)
  })
})

describe('what is carried for others', () => {
  const carried = (children: number, bytes: number, consent = true) =>
    carriedOf(inMesh({ carried: { children, bytes }, consent }))

  it('is told in people and bytes', () => {
    expect(carried(0, 0)).toBe('Nobody right now')
    expect(carried(1, 0)).toBe('1 other viewer')
    expect(carried(2, 34_200_000)).toBe('2 other viewers · 34 MB so far')
    expect(carried(0, 0, false)).toBe('Nobody: you don’t help')
    expect(carried(0, 5e6, false)).toBe('Nobody: you don’t help · 5.0 MB so far')
    // they are moved away first
    expect(carried(2, 5e6, false)).toBe('2 other viewers · 5.0 MB so far')
  })

  it.each([
    [400, '1 kB'],
    [999_000, '999 kB'],
    [2_340_000, '2.3 MB'],
    [740_000_000, '740 MB'],
    [3_210_000_000, '3.2 GB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(amountOf(bytes)).toBe(words)
  })
})

describe('the figures', () => {
  it('stand behind the word in the mesh, and are none by server', () => {
    expect(Object.fromEntries(figuresOf(inMesh()))).toEqual({
      'Round trip': '42 ms',
      Received: '912 kbit/s',
      Frames: '30 per second',
      'Frozen so far': '0.3 s',
      'Lost on the way': '0.2 %',
      Route: 'Direct',
      'Passed on': '1,800 kbit/s',
      'Your uplink': '9,000 kbit/s',
    })
    expect(figuresOf(byServer())).toEqual([])
  })

  it('do not make up what is not measured', () => {
    const figures = Object.fromEntries(
      figuresOf(inMesh({ quality: { ...quality, rttMillis: undefined }, uplinkKbps: undefined })),
    )
    expect(figures['Round trip']).toBe('–')
    expect(figures['Your uplink']).toBe('–')
  })
})
