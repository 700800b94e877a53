import { describe, expect, it } from 'vitest'
import type { MeshHead, MeshPeerView, MeshView } from '@/contracts/contracts'
import { meshTopic } from './meshTopic'

function head(version: number, change: Partial<MeshHead> = {}): MeshHead {
  return {
    classId: 'c',
    open: true,
    source: { kind: 'TEACHER', uplinkKbps: 8000, device: 'HIGH' },
    feeds: 4,
    policy: 'stable-clusters',
    policyVersion: 1,
    version,
    ...change,
  }
}

function peer(peerId: string, version: number, change: Partial<MeshPeerView> = {}): MeshPeerView {
  return {
    peerId,
    accountId: `account-${peerId}`,
    role: 'B',
    roleReason: 'CAPABLE',
    fanOut: 2,
    uplinkKbps: 8_000,
    parent: 'source',
    backup: 'source',
    hop: 1,
    rendition: 'P720',
    joinedAt: '2026-01-01T10:00:00Z',
    placed: { cause: null, at: '2026-01-01T10:00:00Z', score: 900, candidates: 1, refused: 0 },
    version,
    ...change,
  }
}

const held: MeshView = { mesh: head(5), peers: [peer('a', 3), peer('b', 5)] }
const peerChanged = (one: MeshPeerView) => ({ type: 'mesh.peer', peer: one }) as const
const departed = (peerId: string, version: number) =>
  ({ type: 'mesh.departed', peerId, reason: 'LEFT', version }) as const
const changed = (mesh: MeshHead) => ({ type: 'mesh.changed', mesh }) as const

describe('mesh', () => {
  it('adds a peer, replaces it in its place, and twice is the same as once', () => {
    const moved = peerChanged(peer('a', 6, { parent: 'b', hop: 2 }))
    const once = meshTopic.update(held, moved)
    expect(once.peers.map((one) => [one.peerId, one.hop])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
    expect(meshTopic.update(once, moved)).toEqual(once)
    expect(meshTopic.update(once, peerChanged(peer('c', 7))).peers).toHaveLength(3)
  })

  it('takes everything one event changed, though it all has one version', () => {
    const after = [departed('a', 6), peerChanged(peer('b', 6, { hop: 2 })), peerChanged(peer('c', 6))].reduce(
      (view, update) => meshTopic.update(view, update),
      held,
    )
    expect(after.peers.map((one) => one.peerId)).toEqual(['b', 'c'])
    expect(after.mesh.version).toBe(6)
  })

  it('drops what the snapshot contains already', () => {
    expect(meshTopic.update(held, peerChanged(peer('a', 4, { hop: 3 })))).toBe(held)
    expect(meshTopic.update(held, departed('a', 4))).toBe(held)
    expect(meshTopic.update(held, changed(head(4, { open: false })))).toBe(held)
    expect(meshTopic.snapshot(held, { mesh: head(4), peers: [] })).toBe(held)
  })

  it('does not bring back who has gone', () => {
    const gone = meshTopic.update(held, departed('a', 7))
    expect(meshTopic.update(gone, peerChanged(peer('a', 6)))).toBe(gone)
  })

  it('has a new source, and nobody once it is closed', () => {
    const server = { kind: 'SERVER', uplinkKbps: 100_000, device: 'HIGH' } as const
    expect(meshTopic.update(held, changed(head(6, { source: server }))).peers).toBe(held.peers)
    expect(meshTopic.update(held, changed(head(6, { open: false }))).peers).toEqual([])
  })

  it('changes nothing for an update it does not know', () => {
    expect(meshTopic.update(held, { type: 'hands.changed', view: { hands: [] } })).toBe(held)
  })
})
