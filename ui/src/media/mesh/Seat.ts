import type { DepartureReason, MeshLeaveReason, MeshPlace } from '@/contracts/contracts'
import type { ClassFrame } from '@/shared/classFrame'
import type { MeshPort, MeshRequest } from './port'

export interface SeatOptions {
  port: MeshPort
  peerId: string
  /** asks for a place, or for the same one again */
  request: () => MeshRequest
  onPlace: (place: MeshPlace) => void
  /** the feeder's page has lost the server, or is no more */
  onFeederLost?: (feeder: string) => void
  /** the mesh does not serve this page (any more) */
  onEnd: (end: { phase: 'refused' | 'gone'; code: string }) => void
}

/** No answer for so long: it is asked again. */
const ANSWER_MILLIS = 5_000
const RETRY_MILLIS = [500, 1_000, 2_000, 4_000, 8_000]
const LEAVE_MILLIS = 2_000

/** Not now: the class is being joined, the server is busy. */
const TRANSIENT = new Set(['NOT_A_PARTICIPANT', 'TRY_AGAIN', 'TOO_MANY_REQUESTS', 'INTERNAL_ERROR'])
/** What a join is refused with for good; every other error is about something else that was said to the class. */
const REFUSALS = new Set([
  'MESH_FULL',
  'MESH_NOT_OPEN',
  'NOT_YOUR_PEER',
  'CLASS_NOT_LIVE',
  'CLASS_NOT_FOUND',
  'REMOVED_FROM_CLASS',
  'FORBIDDEN',
])
const FINAL_DEPARTURES = new Set<DepartureReason>(['LEFT', 'SWITCHED_MODE', 'REMOVED', 'REPLACED', 'NO_CAPACITY'])

/**
 * The place of this page in the mesh: asked for when the class is attended, again after each reconnect, and until the server
 * answers. A refusal ends it; whoever wants to try again takes another seat.
 */
export class Seat {
  private state: 'waiting' | 'asking' | 'placed' | 'leaving' | 'over' = 'waiting'
  private askAt = Infinity
  private attempt = 0
  private now: number
  private gone: () => void = () => {}
  private readonly stopListening: (() => void)[]

  constructor(
    private readonly options: SeatOptions,
    now: number,
  ) {
    this.now = now
    const { port } = options
    this.stopListening = [
      port.listen((frame) => this.receive(frame)),
      port.attending.subscribe((attending) => {
        if (!attending && this.state !== 'over') this.state = 'waiting'
      }),
    ]
    if (port.attending.current) this.ask()
  }

  /** the mesh knows this page: what is reported is heard */
  get placed(): boolean {
    return this.state === 'placed'
  }

  tick(now: number): void {
    this.now = now
    if (this.state === 'asking' && now >= this.askAt) this.ask()
  }

  /** @returns when the mesh has moved the children, or does not answer */
  async leave(reason: MeshLeaveReason): Promise<void> {
    const { port } = this.options
    const told = this.state === 'placed' && port.send({ type: 'mesh-leave', classId: port.classId, reason })
    this.state = 'leaving'
    if (told)
      await new Promise<void>((resolve) => {
        this.gone = resolve
        setTimeout(resolve, LEAVE_MILLIS)
      })
    this.close()
  }

  close(): void {
    this.state = 'over'
    for (const stop of this.stopListening) stop()
  }

  private ask(): void {
    this.state = 'asking'
    this.askAt = this.now + ANSWER_MILLIS
    this.options.port.send(this.options.request())
  }

  private askLater(): void {
    this.state = 'asking'
    this.askAt = this.now + RETRY_MILLIS[Math.min(this.attempt++, RETRY_MILLIS.length - 1)]!
  }

  private receive(frame: ClassFrame): void {
    switch (frame.type) {
      case 'attending':
        if (this.state === 'waiting' || this.state === 'asking') this.ask()
        return
      case 'mesh-place':
        if (frame.peerId === this.options.peerId) this.take(frame)
        return
      case 'mesh-gone':
        if (frame.peerId === this.options.peerId) this.departed(frame.reason)
        return
      case 'mesh-feeder-lost':
        if (frame.peerId === this.options.peerId) this.options.onFeederLost?.(frame.feeder)
        return
      case 'error':
        return this.failed(frame.code)
      case 'signal':
    }
  }

  private take(place: MeshPlace): void {
    // while it leaves, its children are those who have not moved yet
    if (this.state !== 'leaving') this.state = 'placed'
    this.attempt = 0
    this.options.onPlace(place)
  }

  private departed(reason: DepartureReason | null): void {
    if (this.state === 'leaving') return this.gone()
    if (this.state !== 'placed' && this.state !== 'asking') return
    if (reason !== null && FINAL_DEPARTURES.has(reason)) return this.end('gone', reason)
    this.askLater()
  }

  private failed(code: string): void {
    if (this.state === 'placed' && code === 'PEER_UNKNOWN') this.askLater()
    if (this.state !== 'asking') return
    if (TRANSIENT.has(code)) this.askLater()
    else if (REFUSALS.has(code)) this.end('refused', code)
  }

  private end(phase: 'refused' | 'gone', code: string): void {
    this.close()
    this.options.onEnd({ phase, code })
  }
}
