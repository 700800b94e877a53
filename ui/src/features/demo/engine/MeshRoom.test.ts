// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SOURCE, type ClassFrame, type MeshPort } from '@/media'
import { MeshRoom } from './MeshRoom'

const capability = {
  uplinkKbps: 0,
  downlinkKbps: 0,
  reachability: 'DIRECT',
  device: 'HIGH',
  consent: false,
  metered: false,
  hidden: false,
} as const

class Page {
  readonly frames: ClassFrame[] = []
  readonly port: MeshPort
  readonly kill: () => void

  constructor(room: MeshRoom, peerId?: string) {
    const { port, kill } = room.port(peerId)
    this.port = port
    this.kill = kill
    port.listen((frame) => this.frames.push(frame))
  }

  join(peerId: string): this {
    this.port.send({ type: 'mesh-join', classId: 'demo', peerId, capability })
    vi.advanceTimersByTime(0)
    return this
  }

  get place() {
    vi.advanceTimersByTime(0)
    return this.frames.findLast((frame) => frame.type === 'mesh-place')
  }
}

describe('the mesh of a page', () => {
  let room: MeshRoom
  let source: Page
  let a: Page
  let c: Page

  beforeEach(() => {
    vi.useFakeTimers()
    room = new MeshRoom({ feeds: 2, fanOut: 2 })
    source = new Page(room, SOURCE)
    a = new Page(room).join('a')
    new Page(room).join('b')
    c = new Page(room).join('c')
    return () => vi.useRealTimers()
  })

  it('tells everybody the place, and the source whom it feeds', () => {
    expect(c.place).toMatchObject({ peerId: 'c', parent: 'a', backup: 'b', hop: 2, rendition: 'P480' })
    expect(a.place).toMatchObject({ role: 'A', children: [{ peerId: 'c', standby: false }, { peerId: 'b' }] })
    const fed = source.place?.children.filter(({ standby }) => !standby).map(({ peerId }) => peerId)
    expect(fed).toEqual(['a', 'b'])
  })

  it('keeps what a peer told of itself until it is gone', () => {
    const stats = { rttMillis: 3, kbpsIn: 700, kbpsOut: 0, framesPerSecond: 20, frozenMillis: 0 }
    c.port.send({ type: 'mesh-stats', classId: 'demo', ...stats })
    vi.advanceTimersByTime(0)
    expect(room.health.current.get('c')).toEqual({ peerId: 'c', ...stats })
    c.port.send({ type: 'mesh-leave', classId: 'demo', reason: 'LEFT' })
    vi.advanceTimersByTime(0)
    expect(room.health.current.size).toBe(0)
  })

  it('passes signals on', () => {
    c.port.send({ type: 'signal', classId: 'demo', to: 'a', kind: 'offer', payload: 'sdp' })
    vi.advanceTimersByTime(0)
    expect(a.frames.at(-1)).toMatchObject({ type: 'signal', from: 'c', payload: 'sdp' })
  })

  it('moves whoever complains to the backup', () => {
    c.port.send({ type: 'mesh-parent-failed', classId: 'demo', parent: 'a' })
    expect(c.place).toMatchObject({ parent: 'b' })
    expect(room.view.current.peers.find(({ peerId }) => peerId === 'c')?.placed.cause).toBe('PARENT_FAILED')
  })

  it('does not hear who was killed, and takes the place away after the grace period', () => {
    a.kill()
    expect(a.port.send({ type: 'mesh-leave', classId: 'demo', reason: 'LEFT' })).toBe(false)
    const heard = a.frames.length
    c.port.send({ type: 'signal', classId: 'demo', to: 'a', kind: 'offer', payload: 'sdp' })
    vi.advanceTimersByTime(4_999)
    expect(a.frames).toHaveLength(heard)
    expect(room.view.current.peers).toHaveLength(3)
    vi.advanceTimersByTime(1)
    expect(room.view.current.peers.map(({ peerId }) => peerId)).toEqual(['b', 'c'])
    expect(c.place).toMatchObject({ parent: SOURCE })
  })

  it('lets who leaves go at once', () => {
    a.port.send({ type: 'mesh-leave', classId: 'demo', reason: 'LEFT' })
    vi.advanceTimersByTime(0)
    expect(a.frames.at(-1)).toMatchObject({ type: 'mesh-gone', reason: 'LEFT' })
    expect(room.view.current.peers).toHaveLength(2)
  })
})
