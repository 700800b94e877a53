import type { IceServer, SeatStatus, StageEndReason, StageSide } from '@/contracts/contracts'
import type { ClassFrame, StagePort, StageRequest } from '@/media'
import { Value } from '@/shared/value'

interface End {
  readonly listeners: Set<(frame: ClassFrame) => void>
  session: string | undefined
  receiving: boolean
}

const CLASS_ID = 'demo'
const OTHER: Record<StageSide, StageSide> = { STUDENT: 'TEACHER', TEACHER: 'STUDENT' }

/**
 * Between the two ends of a link in one page, in place of the server: introduces them to each other, passes on what they signal,
 * and follows what they tell (docs/websocket.md, "The stage"). There is no route by the server here: a link that is given up is over.
 */
export class StageWire {
  readonly status = new Value<SeatStatus>('CONNECTING')
  readonly over = new Value<StageEndReason | undefined>(undefined)
  private readonly ends: Record<StageSide, End> = { STUDENT: newEnd(), TEACHER: newEnd() }

  constructor(
    readonly invitationId: string,
    private readonly iceServers: readonly IceServer[],
  ) {}

  port(side: StageSide): StagePort {
    const { listeners } = this.ends[side]
    return {
      classId: CLASS_ID,
      attending: new Value(true),
      send: (frame) => {
        // as over a socket: never in the midst of what the sender does
        setTimeout(() => this.receive(side, frame))
        return true
      },
      listen: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
  }

  end(reason: StageEndReason): void {
    if (this.over.current !== undefined) return
    this.over.set(reason)
    this.status.set('ENDED')
    const gone = { type: 'stage-gone', classId: CLASS_ID, invitationId: this.invitationId, replaced: false } as const
    for (const side of SIDES) this.tell(side, { ...gone, reason })
  }

  private receive(side: StageSide, frame: StageRequest): void {
    if (this.over.current !== undefined) return
    const end = this.ends[side]
    switch (frame.type) {
      case 'stage-ready':
        end.session = frame.session
        return this.introduce()
      case 'stage-connected':
        end.receiving = true
        if (this.ends[OTHER[side]].receiving) this.become('ON_STAGE')
        return
      case 'stage-lost': {
        const joined = this.status.current !== 'CONNECTING'
        end.receiving = false
        if (frame.giveUp) return this.end(joined ? 'LINK_LOST' : 'CONNECT_FAILED')
        if (joined) this.become('RECONNECTING')
        return
      }
      case 'signal': {
        const { kind, payload } = frame
        this.tell(OTHER[side], { type: 'signal', classId: CLASS_ID, from: this.invitationId, kind, payload })
      }
    }
  }

  private become(status: SeatStatus): void {
    if (status === this.status.current) return
    this.status.set(status)
    this.introduce()
  }

  private introduce(): void {
    for (const side of SIDES) {
      if (this.ends[side].session === undefined) continue
      this.tell(side, {
        type: 'stage-link',
        classId: CLASS_ID,
        invitationId: this.invitationId,
        side,
        status: this.status.current,
        route: 'PEER',
        partner: this.ends[OTHER[side]].session ?? null,
        iceServers: [...this.iceServers],
        iceExpiresAt: null,
      })
    }
  }

  private tell(side: StageSide, frame: ClassFrame): void {
    for (const listener of [...this.ends[side].listeners]) listener(frame)
  }
}

const SIDES: StageSide[] = ['STUDENT', 'TEACHER']

function newEnd(): End {
  return { listeners: new Set(), session: undefined, receiving: false }
}
