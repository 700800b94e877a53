import { beforeEach, describe, expect, it } from 'vitest'
import type { MeshPlace } from '@/contracts/contracts'
import { FakePort, placeOf } from './fakes'
import { Seat } from './Seat'

describe('a seat in the mesh', () => {
  let port: FakePort
  let places: MeshPlace[]
  let ends: string[]
  let lost: string[]
  let now: number

  beforeEach(() => {
    port = new FakePort()
    places = []
    lost = []
    ends = []
    now = 0
  })

  function take(): Seat {
    const request = () => ({ type: 'mesh-leave', classId: 'c', reason: 'LEFT' }) as const // any frame will do
    const onEnd = (end: { phase: string; code: string }) => ends.push(`${end.phase} ${end.code}`)
    const onPlace = (place: MeshPlace) => places.push(place)
    const onFeederLost = (feeder: string) => lost.push(feeder)
    return new Seat({ port, peerId: 'me', request, onPlace, onFeederLost, onEnd }, now)
  }

  function pass(seat: Seat, millis: number): void {
    now += millis
    seat.tick(now)
  }

  it('is asked for when the class is attended, and again after each reconnect', () => {
    port.attending.set(false)
    const seat = take()
    expect(port.sent).toHaveLength(0)
    port.reconnect()
    expect(port.sent).toHaveLength(1)
    port.receive(placeOf({}))
    expect(seat.placed).toBe(true)
    port.reconnect()
    expect(port.sent).toHaveLength(2)
  })

  it('hears only of its own place', () => {
    take()
    port.receive(placeOf({ peerId: 'somebody' }))
    expect(places).toEqual([])
  })

  it('is asked for again when the server does not answer, or is busy', () => {
    const seat = take()
    pass(seat, 5_000)
    expect(port.sent).toHaveLength(2)
    port.refuse('TRY_AGAIN')
    pass(seat, 400)
    expect(port.sent).toHaveLength(2)
    pass(seat, 100)
    expect(port.sent).toHaveLength(3)
  })

  it('ends with a refusal', () => {
    take()
    port.refuse('MESH_FULL')
    expect(ends).toEqual(['refused MESH_FULL'])
    port.receive(placeOf({}))
    expect(places).toEqual([])
  })

  it('tells of the feeder that the server has lost', () => {
    take()
    port.receive(placeOf({}))
    port.receive({ type: 'mesh-feeder-lost', classId: 'c', peerId: 'formerly', feeder: 'F' })
    expect(lost).toEqual([])
    port.receive({ type: 'mesh-feeder-lost', classId: 'c', peerId: 'me', feeder: 'F' })
    expect(lost).toEqual(['F'])
  })

  it('is not ended by errors about signals', () => {
    take()
    port.receive(placeOf({}))
    port.refuse('SIGNAL_NOT_ALLOWED')
    expect(ends).toEqual([])
  })

  it('is taken again after a loss, and not after a final departure', () => {
    const seat = take()
    port.receive(placeOf({}))
    port.receive({ type: 'mesh-gone', classId: 'c', peerId: 'me', reason: 'CONNECTION_LOST' })
    pass(seat, 500)
    expect(port.sent).toHaveLength(2)
    port.receive(placeOf({}))
    port.receive({ type: 'mesh-gone', classId: 'c', peerId: 'me', reason: 'REPLACED' })
    expect(ends).toEqual(['gone REPLACED'])
  })

  it('is asked for whatever is still said to the seat that the page had before', () => {
    take()
    port.refuse('PEER_UNKNOWN')
    port.refuse('SIGNAL_NOT_ALLOWED')
    port.receive({ type: 'mesh-gone', classId: 'c', peerId: 'formerly', reason: 'LEFT' })
    expect(ends).toEqual([])
    port.receive(placeOf({}))
    expect(places).toHaveLength(1)
  })

  it('is given up once the mesh has moved the children', async () => {
    const seat = take()
    port.receive(placeOf({}))
    let left = false
    const leaving = seat.leave('SWITCHED_MODE').then(() => (left = true))
    port.receive(placeOf({ children: [] }))
    await Promise.resolve()
    expect(left).toBe(false)
    port.receive({ type: 'mesh-gone', classId: 'c', peerId: 'me', reason: 'SWITCHED_MODE' })
    await leaving
    expect(port.sentOf('mesh-leave').at(-1)?.reason).toBe('SWITCHED_MODE')
    expect(ends).toEqual([])
  })
})
