// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HandsView } from '@/contracts/contracts'
import { FakeWorld } from './fakes'
import { LiveClient } from './LiveClient'
import type { TopicState } from './TopicChannel'
import { topics } from './topics'

const hands = topics.hands('c')

function queue(...names: string[]): HandsView {
  return { hands: names.map((name) => ({ accountId: name, displayName: name, raisedAt: '2026-01-01T00:00:00Z' })) }
}

describe('LiveClient', () => {
  let world: FakeWorld
  let client: LiveClient
  let seen: TopicState<HandsView>[]
  const last = () => seen.at(-1)?.value?.hands.map((hand) => hand.displayName)
  const snapshot = (seq: number, view: HandsView, epoch = 'e1') =>
    world.socket.receive({ type: 'snapshot', topic: hands, epoch, seq, data: view })
  const update = (seq: number, view: HandsView) =>
    world.socket.receive({ type: 'update', topic: hands, seq, data: { type: 'hands.changed', view } })

  beforeEach(async () => {
    vi.useFakeTimers()
    world = new FakeWorld()
    client = new LiveClient(world.options)
    seen = []
    client.start()
    await vi.advanceTimersByTimeAsync(0)
  })

  afterEach(() => {
    client.stop()
    vi.useRealTimers()
  })

  async function reconnect() {
    world.socket.lose()
    await vi.advanceTimersByTimeAsync(500)
    world.socket.welcome()
  }

  it('asks for a topic once, for however many show it, and gives it back later', async () => {
    world.socket.welcome()
    const stop = client.subscribe(hands, () => {})
    const stopOther = client.subscribe(hands, () => {})
    expect(world.socket.sentOf('subscribe')).toEqual([{ type: 'subscribe', topic: hands, resume: null }])
    stop()
    stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(world.socket.sentOf('unsubscribe')).toEqual([])
    stopOther()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(world.socket.sentOf('unsubscribe')).toEqual([{ type: 'unsubscribe', topic: hands }])
  })

  it('asks when it is connected, for what was wanted before', () => {
    client.subscribe(hands, () => {})
    expect(world.socket.sent).toEqual([])
    world.socket.welcome()
    expect(world.socket.sentOf('subscribe')).toHaveLength(1)
  })

  it('folds updates into the snapshot, and gives what it holds to whoever comes later', () => {
    world.socket.welcome()
    client.subscribe(hands, (state) => seen.push(state))
    snapshot(4, queue('Ada'))
    update(5, queue('Ada', 'Ben'))
    expect(last()).toEqual(['Ada', 'Ben'])
    const late = vi.fn()
    client.subscribe(hands, late)
    expect(late).toHaveBeenCalledWith({ value: queue('Ada', 'Ben'), refusal: undefined })
  })

  it('applies an update only once', () => {
    world.socket.welcome()
    client.subscribe(hands, (state) => seen.push(state))
    snapshot(4, queue())
    update(5, queue('Ada'))
    update(5, queue('Ben'))
    expect(last()).toEqual(['Ada'])
  })

  it('resumes after a loss with what it had', async () => {
    world.socket.welcome()
    client.subscribe(hands, (state) => seen.push(state))
    snapshot(4, queue())
    update(5, queue('Ada'))
    await reconnect()
    expect(world.socket.sentOf('subscribe')).toEqual([
      { type: 'subscribe', topic: hands, resume: { epoch: 'e1', seq: 5 } },
    ])
    world.socket.receive({ type: 'resumed', topic: hands, epoch: 'e1', seq: 5 })
    update(6, queue('Ben'))
    expect(last()).toEqual(['Ben'])
  })

  it('takes a snapshot of another epoch instead', async () => {
    world.socket.welcome()
    client.subscribe(hands, (state) => seen.push(state))
    snapshot(400, queue('Ada'))
    await reconnect()
    snapshot(2, queue('Cleo'), 'e2')
    update(3, queue('Cleo', 'Dan'))
    expect(last()).toEqual(['Cleo', 'Dan'])
  })

  it('asks again without resume when a number is missing, and waits for the snapshot', () => {
    world.socket.welcome()
    client.subscribe(hands, (state) => seen.push(state))
    snapshot(4, queue('Ada'))
    update(6, queue('Ben'))
    update(7, queue('Cleo'))
    expect(last()).toEqual(['Ada'])
    expect(world.socket.sentOf('subscribe').slice(1)).toEqual([{ type: 'subscribe', topic: hands, resume: null }])
    snapshot(7, queue('Cleo'))
    expect(last()).toEqual(['Cleo'])
  })

  it('says why a topic is refused, and asks for it anew after the next loss', async () => {
    world.socket.welcome()
    client.subscribe(hands, (state) => seen.push(state))
    snapshot(1, queue())
    world.socket.receive({ type: 'unsubscribed', topic: hands, code: 'REMOVED_FROM_CLASS' })
    expect(seen.at(-1)?.refusal).toBe('REMOVED_FROM_CLASS')
    await reconnect()
    expect(world.socket.sentOf('subscribe')[0]?.resume).toBeNull()
  })

  it('ignores frames of a later version', () => {
    world.socket.welcome()
    world.socket.receive({ type: 'fireworks' } as never)
    expect(client.status.current.state).toBe('connected')
  })

  describe('attendance', () => {
    it('is held over reconnects until the last page stops', async () => {
      world.socket.welcome()
      const one = client.attend('c', async () => {})
      const two = client.attend('c', async () => {})
      expect(world.socket.sentOf('attend')).toHaveLength(1)
      world.socket.receive({ type: 'attending', classId: 'c' })
      expect(one.attending.current).toBe(true)
      await reconnect()
      expect(one.attending.current).toBe(false)
      expect(world.socket.sentOf('attend')).toHaveLength(1)
      one.stop()
      expect(world.socket.sentOf('stop-attending')).toHaveLength(0)
      two.stop()
      expect(world.socket.sentOf('stop-attending')).toHaveLength(1)
    })

    it('joins again when the class forgot the account, and asks for the refused topics again', async () => {
      world.socket.welcome()
      client.subscribe(hands, () => {})
      const rejoin = vi.fn(async () => {})
      client.attend('c', rejoin)
      world.socket.receive({ type: 'error', code: 'NOT_A_PARTICIPANT', message: '', ref: 'c' })
      world.socket.receive({ type: 'error', code: 'NOT_A_PARTICIPANT', message: '', ref: hands })
      await vi.advanceTimersByTimeAsync(0)
      expect(rejoin).toHaveBeenCalledTimes(1)
      expect(world.socket.sentOf('attend')).toHaveLength(2)
      world.socket.receive({ type: 'attending', classId: 'c' })
      expect(world.socket.sentOf('subscribe')).toHaveLength(2)
    })

    it('asks for the topics anew when the page comes back to a class it has just left', () => {
      world.socket.welcome()
      const stop = client.subscribe(hands, () => {})
      client.attend('c', async () => {}).stop()
      stop()
      world.socket.receive({ type: 'unsubscribed', topic: hands, code: 'FORBIDDEN' })
      client.subscribe(hands, () => {})
      expect(client.peek(hands)?.refusal).toBeUndefined()
      expect(world.socket.sentOf('subscribe')).toHaveLength(2)
    })

    it('asks again for what was taken for having left, when that is heard after the page has come back', () => {
      world.socket.welcome()
      client.attend('c', async () => {}).stop()
      client.subscribe(hands, () => {})
      client.attend('c', async () => {})
      world.socket.receive({ type: 'unsubscribed', topic: hands, code: 'FORBIDDEN' })
      world.socket.receive({ type: 'attending', classId: 'c' })
      expect(world.socket.sentOf('subscribe')).toHaveLength(2)
    })

    it('does not join for ever', async () => {
      world.socket.welcome()
      const rejoin = vi.fn(async () => {})
      client.attend('c', rejoin)
      for (let refusal = 0; refusal < 10; refusal++) {
        world.socket.receive({ type: 'error', code: 'NOT_A_PARTICIPANT', message: '', ref: 'c' })
        await vi.advanceTimersByTimeAsync(0)
      }
      expect(rejoin).toHaveBeenCalledTimes(3)
    })
  })

  describe('the port of a class', () => {
    it('passes on what is said about that class, and what is refused in it', () => {
      const heard: string[] = []
      const stop = client.port('c').listen((frame) => heard.push(frame.type))
      world.socket.welcome()
      client.attend('c', async () => {})
      world.socket.receive({ type: 'attending', classId: 'c' })
      world.socket.receive({ type: 'signal', classId: 'c', from: 'p', kind: 'offer', payload: '{}' })
      world.socket.receive({ type: 'signal', classId: 'd', from: 'p', kind: 'offer', payload: '{}' })
      world.socket.receive({ type: 'error', code: 'MESH_FULL', message: '', ref: 'c' })
      expect(heard).toEqual(['attending', 'signal', 'error'])
      stop()
      world.socket.receive({ type: 'mesh-gone', classId: 'c', peerId: 'p', reason: null })
      expect(heard).toHaveLength(3)
    })

    it('says whether the class is attended, also to whoever asked before', async () => {
      const { attending } = client.port('c')
      world.socket.welcome()
      client.attend('c', async () => {})
      world.socket.receive({ type: 'attending', classId: 'c' })
      expect(attending.current).toBe(true)
      await reconnect()
      expect(attending.current).toBe(false)
    })

    it('has the servers of the last connection', () => {
      const { iceServers } = client.port('c')
      world.socket.welcome()
      const before = iceServers.current
      world.socket.welcome()
      expect(iceServers.current).not.toBe(before)
    })
  })

  describe('the health of a mesh', () => {
    const health = { clusters: [], peers: [] }

    it('is the last that was told about that class, until the connection is lost', async () => {
      const held = client.meshHealth('c')
      world.socket.welcome()
      world.socket.receive({ type: 'mesh-health', classId: 'd', health })
      expect(held.current).toBeUndefined()
      world.socket.receive({ type: 'mesh-health', classId: 'c', health })
      expect(client.meshHealth('c').current).toEqual(health)
      await reconnect()
      expect(held.current).toBeUndefined()
    })
  })
})
