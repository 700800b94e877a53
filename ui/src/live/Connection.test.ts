// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Connection } from './Connection'
import { FakeWorld } from './fakes'

describe('Connection', () => {
  let world: FakeWorld
  let connection: Connection

  beforeEach(async () => {
    vi.useFakeTimers()
    world = new FakeWorld()
    connection = new Connection(world.options)
    connection.start()
    await vi.advanceTimersByTimeAsync(0)
  })

  afterEach(() => {
    connection.stop()
    vi.useRealTimers()
  })

  it('is connected with the first frame, by a fresh ticket', () => {
    expect(connection.status.current.state).toBe('connecting')
    expect(world.socket.ticket).toBe('ticket-1')
    world.socket.welcome()
    expect(connection.status.current.state).toBe('connected')
  })

  it('answers a ping', () => {
    world.socket.welcome()
    world.socket.receive({ type: 'ping' })
    expect(world.socket.sent).toEqual([{ type: 'pong' }])
  })

  it('waits 0.5, 1, 2, 4, then 8 seconds, each time with a new ticket', async () => {
    for (const wait of [500, 1000, 2000, 4000, 8000, 8000]) {
      const before = world.sockets.length
      world.socket.lose()
      expect(connection.status.current).toEqual({ state: 'waiting', retryAt: Date.now() + wait })
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(world.sockets).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(world.sockets).toHaveLength(before + 1)
    }
    expect(world.socket.ticket).toBe('ticket-7')
  })

  it('adds up to half of the wait', async () => {
    world.options.random = () => 1
    const late = new Connection(world.options)
    late.start()
    await vi.advanceTimersByTimeAsync(0)
    world.socket.lose()
    expect(late.status.current.retryAt).toBe(Date.now() + 750)
    late.stop()
  })

  it('begins with the short wait again after it was connected', async () => {
    world.socket.lose()
    await vi.advanceTimersByTimeAsync(500)
    world.socket.welcome()
    world.socket.lose()
    expect(connection.status.current.retryAt).toBe(Date.now() + 500)
  })

  it('leaves the server alone for 8 seconds after a flood', () => {
    world.socket.welcome()
    world.socket.lose(4003)
    expect(connection.status.current.retryAt).toBe(Date.now() + 8000)
  })

  it('takes 25 seconds of silence for a loss', async () => {
    world.socket.welcome()
    const silent = world.socket
    await vi.advanceTimersByTimeAsync(24_000)
    silent.receive({ type: 'ping' })
    await vi.advanceTimersByTimeAsync(24_999)
    expect(connection.status.current.state).toBe('connected')
    await vi.advanceTimersByTimeAsync(1)
    expect(connection.status.current.state).toBe('waiting')
    expect(silent.closedWith).toBe(4004)
  })

  it('comes back at once when the network does', async () => {
    for (let loss = 0; loss < 5; loss++) {
      world.socket.lose()
      await vi.advanceTimersByTimeAsync(8_000)
    }
    world.socket.lose()
    world.window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(connection.status.current.state).toBe('connecting')
    expect(world.sockets).toHaveLength(7)
  })

  it('comes back at once when the page is looked at', async () => {
    world.socket.lose()
    world.document.visibilityState = 'hidden'
    world.document.dispatchEvent(new Event('visibilitychange'))
    expect(connection.status.current.state).toBe('waiting')
    world.document.visibilityState = 'visible'
    world.document.dispatchEvent(new Event('visibilitychange'))
    expect(connection.status.current.state).toBe('connecting')
  })

  it('says that it is offline, and goes on trying', async () => {
    world.socket.welcome()
    world.online = false
    world.window.dispatchEvent(new Event('offline'))
    expect(connection.status.current).toMatchObject({ state: 'offline', retryAt: Date.now() + 500 })
    await vi.advanceTimersByTimeAsync(500)
    expect(world.sockets).toHaveLength(2)
  })

  it('stops when nobody is signed in', async () => {
    world.ticketError = 'signed out'
    world.socket.lose(4001)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(connection.status.current).toEqual({ state: 'offline' })
    expect(world.sockets).toHaveLength(1)
  })

  it('tries again when no ticket was to be had', async () => {
    world.ticketError = new Error('unreachable')
    world.socket.lose()
    await vi.advanceTimersByTimeAsync(500)
    expect(connection.status.current.state).toBe('waiting')
    world.ticketError = undefined
    await vi.advanceTimersByTimeAsync(1000)
    expect(world.sockets).toHaveLength(2)
  })
})
