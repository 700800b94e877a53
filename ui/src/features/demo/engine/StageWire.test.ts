import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StageSide } from '@/contracts/contracts'
import type { ClassFrame, StagePort } from '@/media'
import { StageWire } from './StageWire'

const LINK = 'i-1'

class Page {
  readonly frames: ClassFrame[] = []
  readonly port: StagePort

  constructor(wire: StageWire, side: StageSide) {
    this.port = wire.port(side)
    this.port.listen((frame) => this.frames.push(frame))
  }

  ready(session: string): void {
    this.port.send({ type: 'stage-ready', classId: 'demo', invitationId: LINK, stagePeerId: 'tab', session })
  }

  connected(): void {
    this.port.send({ type: 'stage-connected', classId: 'demo', invitationId: LINK, route: 'PEER' })
  }

  lost(giveUp: boolean): void {
    this.port.send({ type: 'stage-lost', classId: 'demo', invitationId: LINK, route: 'PEER', giveUp })
  }

  get last(): ClassFrame | undefined {
    vi.runAllTimers()
    return this.frames.at(-1)
  }
}

describe('the wire between two ends of a link', () => {
  let wire: StageWire
  let teacher: Page
  let student: Page

  beforeEach(() => {
    vi.useFakeTimers()
    wire = new StageWire(LINK, [{ urls: ['turn:t'], username: 'u', credential: 'c' }])
    teacher = new Page(wire, 'TEACHER')
    student = new Page(wire, 'STUDENT')
    return () => vi.useRealTimers()
  })

  function meet(): void {
    teacher.ready('t-1')
    student.ready('s-1')
    vi.runAllTimers()
  }

  it('introduces them once both are there', () => {
    teacher.ready('t-1')
    expect(teacher.last).toMatchObject({ type: 'stage-link', side: 'TEACHER', partner: null })
    expect(student.frames).toEqual([])
    student.ready('s-1')
    expect(teacher.last).toMatchObject({ partner: 's-1' })
    expect(student.last).toMatchObject({ side: 'STUDENT', partner: 't-1', iceServers: [{ urls: ['turn:t'] }] })
  })

  it('passes signals to the other end only', () => {
    meet()
    const before = student.frames.length
    student.port.send({ type: 'signal', classId: 'demo', to: LINK, kind: 'offer', payload: 'sdp' })
    expect(teacher.last).toMatchObject({ type: 'signal', from: LINK, kind: 'offer', payload: 'sdp' })
    expect(student.frames).toHaveLength(before)
  })

  it('says that they are on stage when both receive, and not twice', () => {
    meet()
    teacher.connected()
    vi.runAllTimers()
    expect(wire.status.current).toBe('CONNECTING')
    student.connected()
    expect(teacher.last).toMatchObject({ type: 'stage-link', status: 'ON_STAGE' })
    const told = teacher.frames.length
    student.connected()
    vi.runAllTimers()
    expect(teacher.frames).toHaveLength(told)
  })

  it('waits for a lost link, and ends one that is given up', () => {
    meet()
    teacher.connected()
    student.connected()
    student.lost(false)
    vi.runAllTimers()
    expect(wire.status.current).toBe('RECONNECTING')
    student.connected()
    vi.runAllTimers()
    expect(wire.status.current).toBe('ON_STAGE')
    teacher.lost(true)
    expect(student.last).toMatchObject({ type: 'stage-gone', reason: 'LINK_LOST' })
    expect(wire.over.current).toBe('LINK_LOST')
  })

  it('says that it never came up', () => {
    meet()
    student.lost(true)
    expect(teacher.last).toMatchObject({ type: 'stage-gone', reason: 'CONNECT_FAILED' })
    const told = teacher.frames.length
    student.ready('s-2')
    vi.runAllTimers()
    expect(teacher.frames).toHaveLength(told)
  })
})
