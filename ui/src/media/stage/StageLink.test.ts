import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StageLink as StageLinkFrame } from '@/contracts/contracts'
import { Value } from '@/shared/value'
import type { ClassFrame } from '@/shared/classFrame'
import type { StageRequest } from './port'
import { StageLink } from './StageLink'

const CLASS = 'c-1'
const INVITATION = 'i-1'

/** A connection of which only what the link looks at is there. */
class FakeConnection {
  connectionState = 'new'
  signalingState = 'stable'
  localDescription: RTCSessionDescriptionInit | null = null
  onnegotiationneeded: (() => void) | null = null
  packets = 0
  closed = false
  restarts = 0
  remoteDescriptions: RTCSessionDescriptionInit[] = []
  sender = { track: 'camera' as string | null, replaceTrack: async (track: null) => void (this.sender.track = track) }

  getSenders() {
    return [this.sender]
  }
  addTransceiver(): void {
    queueMicrotask(() => this.onnegotiationneeded?.())
  }
  getTransceivers(): [] {
    return []
  }
  setLocalDescription(): Promise<void> {
    const answers = this.signalingState === 'have-remote-offer'
    this.signalingState = answers ? 'stable' : 'have-local-offer'
    this.localDescription = { type: answers ? 'answer' : 'offer', sdp: 'sdp' }
    return Promise.resolve()
  }
  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.remoteDescriptions.push(description)
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable'
    return Promise.resolve()
  }
  setConfiguration(): void {}
  restartIce(): void {
    this.restarts += 1
  }
  getStats(): Promise<unknown> {
    const inbound = { id: 'a', type: 'inbound-rtp', kind: 'audio', packetsReceived: this.packets }
    return Promise.resolve(new Map([['a', inbound]]))
  }
  close(): void {
    this.closed = true
  }
}

let now: number
let tick: () => void
let sent: StageRequest[]
let connections: FakeConnection[]
let deliver: (frame: ClassFrame) => void
let attending: Value<boolean>
let byServer: { remote: Value<MediaStream | undefined>; close: () => void }

function link(side: 'TEACHER' | 'STUDENT'): StageLink {
  return new StageLink({
    port: {
      classId: CLASS,
      attending,
      send: (frame) => sent.push(frame) > 0,
      listen: (listener) => {
        deliver = listener
        return () => {}
      },
    },
    invitationId: INVITATION,
    stagePeerId: 'tab',
    session: 'mine',
    side,
    local: () => ({ getTracks: () => [{ kind: 'audio' }] }) as unknown as MediaStream,
    byServer: () => byServer,
    pace: {
      now: () => now,
      every: (called) => {
        tick = called
        return () => {}
      },
    },
    makeConnection: () => {
      connections.push(new FakeConnection())
      return connections.at(-1) as unknown as RTCPeerConnection
    },
  })
}

const at = (change: Partial<StageLinkFrame>): void =>
  deliver({
    type: 'stage-link',
    classId: CLASS,
    invitationId: INVITATION,
    side: 'STUDENT',
    status: 'CONNECTING',
    route: 'PEER',
    partner: 'theirs',
    iceServers: [],
    iceExpiresAt: null,
    ...change,
  })

const signal = (session: string, description: RTCSessionDescriptionInit): void =>
  deliver({
    type: 'signal',
    classId: CLASS,
    from: INVITATION,
    kind: 'offer',
    payload: JSON.stringify({ session, description }),
  })

/** Time goes on in steps of the tick; packets come if `flowing`. */
async function pass(millis: number, flowing: boolean): Promise<void> {
  for (const end = now + millis; now < end;) {
    now += 50
    if (flowing) connections.at(-1)!.packets += 1
    tick()
    await vi.waitFor(() => Promise.resolve())
  }
}

const said = (type: StageRequest['type']) => sent.filter((frame) => frame.type === type)

beforeEach(() => {
  now = 1_000
  sent = []
  connections = []
  attending = new Value(true)
  byServer = { remote: new Value<MediaStream | undefined>(undefined), close: vi.fn() }
  vi.stubGlobal(
    'MediaStream',
    class {
      addTrack(): void {}
    },
  )
})

describe('the end of a link', () => {
  it('stands there at once, and again after each reconnect', () => {
    link('STUDENT')
    expect(said('stage-ready')).toHaveLength(1)
    attending.set(false)
    attending.set(true)
    expect(said('stage-ready')).toHaveLength(2)
  })

  it('lets the student offer as soon as somebody is there, and the teacher wait', async () => {
    link('STUDENT')
    at({ partner: null })
    expect(connections).toHaveLength(0)
    at({})
    await vi.waitFor(() => expect(said('signal')).toHaveLength(1))
    expect(said('signal')[0]).toMatchObject({ to: INVITATION, kind: 'offer' })

    sent = []
    link('TEACHER')
    at({ side: 'TEACHER' })
    await pass(200, false)
    expect(said('signal')).toHaveLength(0)
  })

  it('makes no connection before the invitation was accepted', () => {
    link('TEACHER')
    at({ side: 'TEACHER', status: 'INVITED' })
    expect(connections).toHaveLength(0)
  })

  it('answers an offer that was quicker than the news of its sender, and none of an earlier page', async () => {
    link('TEACHER')
    signal('before the reload', { type: 'offer', sdp: 'old' })
    signal('theirs', { type: 'offer', sdp: 'new' })
    at({ side: 'TEACHER' })
    await vi.waitFor(() => expect(said('signal')).toHaveLength(1))
    expect(connections[0]!.remoteDescriptions).toEqual([{ type: 'offer', sdp: 'new' }])
    expect(said('signal')[0]).toMatchObject({ kind: 'answer' })
  })

  it('says that media arrive, and shows them', async () => {
    const one = link('STUDENT')
    at({})
    await pass(300, true)
    expect(one.state.current.phase).toBe('connected')
    expect(one.remote.current).toBeDefined()
    expect(said('stage-connected')).toEqual([
      { type: 'stage-connected', classId: CLASS, invitationId: INVITATION, route: 'PEER' },
    ])
  })

  it('begins anew with another load of the other page', () => {
    link('STUDENT')
    at({})
    at({ partner: 'theirs, reloaded' })
    expect(connections.map((one) => one.closed)).toEqual([true, false])
  })

  it('seeks another way when packets stop, says so, and gives up after a while', async () => {
    const one = link('STUDENT')
    at({})
    await pass(300, true)
    await pass(2_000, false)
    expect(connections[0]!.restarts).toBe(1)
    expect(one.state.current.phase).toBe('lost')
    expect(said('stage-lost')).toMatchObject([{ giveUp: false }])
    await pass(5_000, false)
    expect(said('stage-lost')).toMatchObject([{ giveUp: false }, { giveUp: true }])
  })

  it('goes by the server when told, and says when that works', () => {
    const one = link('TEACHER')
    at({ side: 'TEACHER' })
    at({ side: 'TEACHER', route: 'SERVER' })
    expect(connections[0]!.closed).toBe(true)
    byServer.remote.set({} as MediaStream)
    expect(one.remote.current).toBe(byServer.remote.current)
    expect(said('stage-connected')).toMatchObject([{ route: 'SERVER' }])
  })

  it('takes nothing for lost that never comes back by the server: the student goes on watching the class', async () => {
    const one = link('STUDENT')
    at({})
    await pass(300, true)
    at({ route: 'SERVER' })
    expect(one.remote.current).toBeUndefined()
    expect(one.state.current.phase).toBe('connecting')
    expect(said('stage-lost')).toHaveLength(0)
  })

  it('ends with the seat, and says why', () => {
    const one = link('STUDENT')
    at({})
    deliver({ type: 'stage-gone', classId: CLASS, invitationId: INVITATION, replaced: false, reason: 'REMOVED' })
    expect(one.state.current).toMatchObject({ phase: 'over', reason: 'REMOVED' })
    expect(connections[0]!.closed).toBe(true)
  })

  it('sends nothing once it is over, but keeps the last picture for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const one = link('STUDENT')
    at({})
    await pass(300, true)
    one.close()
    expect(connections[0]).toMatchObject({ closed: false, sender: { track: null } })
    vi.advanceTimersByTime(15_000)
    expect(connections[0]!.closed).toBe(true)
    vi.useRealTimers()
  })

  it('leaves alone what is said about other links', () => {
    link('STUDENT')
    at({ invitationId: 'i-2' })
    expect(connections).toHaveLength(0)
  })
})
