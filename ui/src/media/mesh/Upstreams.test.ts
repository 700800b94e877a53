import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Envelope } from './envelope'
import { FakeConnection, makeFake, settle } from './fakes'
import { Feeder } from './Feeder'
import { Upstreams } from './Upstreams'

/** A child with two feeders above it, connected by a network that is told what to do. */
describe('the connections to those above', () => {
  let now: number
  let blamed: string[]
  let upstreams: Upstreams
  let feeders: Map<string, Feeder>
  let network: { from: string; at: FakeConnection; to: FakeConnection }[]
  let alive: Set<string>

  beforeEach(() => {
    vi.stubGlobal(
      'MediaStream',
      class {
        constructor(readonly tracks: unknown[]) {}
      },
    )
    FakeConnection.made = []
    now = 0
    blamed = []
    network = []
    alive = new Set(['P', 'B', 'Q'])
    feeders = new Map()
    upstreams = new Upstreams({
      iceServers: () => [],
      send: (to, envelope) => deliver(to, envelope),
      blame: (parent) => blamed.push(parent),
      makeConnection: makeFake,
    })
    for (const id of ['P', 'B', 'Q']) {
      const feeder = new Feeder({
        iceServers: () => [],
        send: (_to, envelope) => upstreams.accept(id, envelope),
        makeConnection: makeFake,
      })
      feeder.setPicture({ video: { getSettings: () => ({}) } as never, audio: {} as never })
      feeder.say({ flowing: true })
      feeder.setChildren([{ peerId: 'me', rendition: 'P480', standby: id !== 'P' }], now)
      feeders.set(id, feeder)
    }
  })

  function deliver(to: string, envelope: Envelope): void {
    if (!alive.has(to)) return
    const before = FakeConnection.made.length
    feeders.get(to)!.accept('me', envelope, now)
    if (!envelope.description || FakeConnection.made.length === before) return
    network.push({ from: to, at: FakeConnection.of(envelope.description), to: FakeConnection.made.at(-1)! })
  }

  /** Time goes on; whoever lives sends beats, and frames where they were asked for. */
  async function pass(millis: number): Promise<void> {
    for (let passed = 0; passed < millis; passed += 50) {
      now += 50
      await settle()
      for (const { from, at, to } of network) {
        if (!alive.has(from)) continue
        if (at.connectionState === 'new' && at.remoteDescription) at.connectTo(to)
        if (to.transceivers[0]?.sender.track) at.frameStamp = now
      }
      for (const [id, feeder] of feeders) if (alive.has(id)) feeder.tick(now)
      upstreams.tick(now)
    }
  }

  async function playFrom(parent: string, backup: string): Promise<void> {
    upstreams.setPlace(parent, backup, now)
    await settle()
    await pass(500)
  }

  const shown = () => upstreams.shown.current?.feeder

  it('shows the parent, and keeps the backup connected and at rest', async () => {
    await playFrom('P', 'B')
    expect(shown()).toBe('P')
    expect(feeders.get('P')!.feeding).toBe(1)
    expect(feeders.get('B')!.feeding).toBe(0)
  })

  it('connects to the backup once there is a picture', async () => {
    upstreams.setPlace('P', 'B', now)
    await settle()
    expect(network.map(({ to }) => to)).toHaveLength(1)
    await pass(500)
    expect(shown()).toBe('P')
    expect(network).toHaveLength(2)
  })

  it('asks the backup when the parent does not answer at first', async () => {
    alive.delete('P')
    await playFrom('P', 'B')
    expect(shown()).toBeUndefined()
    await pass(1_000)
    expect(shown()).toBe('B')
  })

  it('shows the backup within half a second when the parent dies, and tells the mesh', async () => {
    await playFrom('P', 'B')
    alive.delete('P')
    await pass(450)
    expect(shown()).toBe('B')
    await pass(500)
    expect(blamed).toEqual(['P'])
  })

  it('shows the backup at once when the server has lost the page of a parent that is silent', async () => {
    await playFrom('P', 'B')
    alive.delete('P')
    upstreams.suspect('P', now)
    await pass(200)
    expect(shown()).toBe('B')
  })

  it('stays with a parent that is only without the server', async () => {
    await playFrom('P', 'B')
    upstreams.suspect('P', now)
    await pass(500)
    expect(shown()).toBe('P')
    expect(feeders.get('B')!.feeding).toBe(1)
    await pass(1_000)
    expect(shown()).toBe('P')
    expect(feeders.get('B')!.feeding).toBe(0)
  })

  it('does not blame a parent that only hesitated', async () => {
    await playFrom('P', 'B')
    alive.delete('P')
    await pass(350)
    alive.add('P')
    await pass(1_000)
    expect(shown()).toBe('P')
    expect(blamed).toEqual([])
    expect(feeders.get('B')!.feeding).toBe(0)
  })

  it('does not blame a parent who lost its own', async () => {
    await playFrom('P', 'B')
    feeders.get('P')!.say({ flowing: false })
    feeders.get('P')!.setPicture({ video: undefined, audio: undefined })
    await pass(1_000)
    expect(shown()).toBe('P')
    await pass(1_000)
    expect(shown()).toBe('B')
    expect(blamed).toEqual([])
  })

  it('waits with blame when nobody above is heard: its own network may be gone', async () => {
    await playFrom('P', 'B')
    alive.clear()
    await pass(2_500)
    expect(blamed).toEqual([])
    await pass(2_000)
    expect(blamed).toEqual(['P'])
  })

  it('moves to another parent without a moment without frames', async () => {
    await playFrom('P', 'B')
    const before = upstreams.shown.current
    const seen: (string | undefined)[] = []
    upstreams.shown.subscribe((link) => seen.push(link?.feeder))
    upstreams.setPlace('Q', 'B', now)
    await settle()
    expect(upstreams.shown.current).toBe(before)
    await pass(500)
    expect(seen).toEqual(['Q'])
    expect(feeders.get('P')!.feeding).toBe(0)
  })

  it('asks the backup at once when the parent says goodbye', async () => {
    await playFrom('P', 'B')
    feeders.get('P')!.say({ leaving: true })
    await pass(200)
    expect(shown()).toBe('B')
  })

  it('makes a dead connection anew while the feeder is still the parent, and says that nothing flows meanwhile', async () => {
    await playFrom('P', 'P')
    alive.delete('P')
    await pass(3_000)
    expect(upstreams.shown.current?.flowing).toBe(false)
    alive.add('P')
    await pass(3_000)
    expect(shown()).toBe('P')
    expect(upstreams.shown.current?.flowing).toBe(true)
  })
})
