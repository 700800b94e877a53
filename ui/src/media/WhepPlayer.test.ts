// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WhepPlayer } from './WhepPlayer'

class FakeConnection extends EventTarget {
  iceGatheringState = 'complete'
  connectionState = 'new'
  localDescription: RTCSessionDescriptionInit | null = null
  remote: RTCSessionDescriptionInit | undefined
  closed = false
  ontrack: unknown
  onconnectionstatechange: (() => void) | null = null
  readonly directions: string[] = []

  addTransceiver(kind: string, { direction }: { direction: string }): void {
    this.directions.push(`${kind} ${direction}`)
  }
  async setLocalDescription(): Promise<void> {
    this.localDescription = { type: 'offer', sdp: 'the offer' }
  }
  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.remote = description
  }
  become(state: string): void {
    this.connectionState = state
    this.onconnectionstatechange?.()
  }
  close(): void {
    this.closed = true
  }
}

const CREATED = { status: 201, headers: { Location: '/live/class/whep/secret' } }

describe('a player of WHEP', () => {
  const asked: { url: string; init: RequestInit }[] = []
  const made: FakeConnection[] = []
  let answers: { status: number; headers?: Record<string, string> }[] = []
  let player: WhepPlayer

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('MediaStream', class {})
    asked.length = made.length = 0
  })
  afterEach(() => {
    player.close()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  async function play(...told: typeof answers): Promise<void> {
    answers = told
    player = new WhepPlayer({
      url: '/live/class/whep',
      random: () => 0,
      fetch: async (url, init) => {
        asked.push({ url: String(url), init: init! })
        const { status, headers } = init?.method === 'POST' ? answers.shift()! : { status: 200, headers: {} }
        return new Response(status === 201 ? 'the answer' : null, { status, ...(headers && { headers }) })
      },
      makeConnection: () => {
        made.push(new FakeConnection())
        return made.at(-1) as unknown as RTCPeerConnection
      },
    })
    await vi.advanceTimersByTimeAsync(0)
  }
  const posts = () => asked.filter(({ init }) => init.method === 'POST')

  it('offers to receive, takes the answer, and plays when it is connected', async () => {
    await play(CREATED)
    expect(made[0]!.directions).toEqual(['video recvonly', 'audio recvonly'])
    expect(posts()[0]).toMatchObject({ url: '/live/class/whep', init: { body: 'the offer' } })
    expect(made[0]!.remote).toEqual({ type: 'answer', sdp: 'the answer' })
    expect(player.state.current.phase).toBe('connecting')
    made[0]!.become('connected')
    expect(player.state.current.phase).toBe('playing')
    expect(player.stream.current).toBeDefined()
  })

  it('ends the session of the server when it is closed', async () => {
    await play(CREATED)
    made[0]!.become('connected')
    player.close()
    expect(asked.at(-1)).toMatchObject({
      url: 'http://localhost:3000/live/class/whep/secret',
      init: { method: 'DELETE' },
    })
    expect(made[0]!.closed).toBe(true)
  })

  it('waits while there is no picture, longer each time, and as long as the server says', async () => {
    await play({ status: 404 }, { status: 409, headers: { 'Retry-After': '5' } }, CREATED)
    expect(player.state.current).toEqual({ phase: 'waiting', status: 404 })
    await vi.advanceTimersByTimeAsync(999)
    expect(posts()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(posts()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(posts()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(posts()).toHaveLength(3)
  })

  it.each([401, 403, 406])('does not ask again after %d', async (status) => {
    await play({ status })
    expect(player.state.current).toEqual({ phase: 'refused', status })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(posts()).toHaveLength(1)
  })

  it('asks anew when the connection breaks off, with the last picture standing', async () => {
    await play(CREATED, CREATED)
    made[0]!.become('connected')
    made[0]!.become('disconnected')
    expect(player.state.current.phase).toBe('recovering')
    expect(player.stream.current).toBeDefined()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(posts()).toHaveLength(2)
    made[1]!.become('connected')
    expect(player.state.current.phase).toBe('playing')
  })

  it('asks anew when an answer leads to nothing', async () => {
    await play(CREATED, CREATED)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(posts()).toHaveLength(2)
    expect(made[0]!.closed).toBe(true)
  })
})
