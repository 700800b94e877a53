import type { MeshSource as ContractSource } from '@/contracts/contracts'
import { Value, type ReadableValue } from '@/shared/value'
import { thisDevice } from './capability'
import { Feeder } from './Feeder'
import { workerPace, type Pace } from './pace'
import type { MakeConnection } from './PeerLink'
import { SOURCE, type MeshPort } from './port'
import { Probing } from './Probing'
import { Seat } from './Seat'
import { Signals } from './Signals'
import type { MeshSourceState } from './state'

export interface MeshSourceOptions {
  port: MeshPort
  /** what the class sees; its tracks stay the same */
  stream: MediaStream
  pace?: Pace
  makeConnection?: MakeConnection
}

/** Two feeds: whoever sends 2.5 Mbit/s of segments to the server can be trusted with as much again until it is measured. */
const ASSUMED_KBPS = 4_000
const MEASURE_MILLIS = 1_000
/** The mesh opens a moment after the class, and is closed for a moment when nobody else knows. */
const RETRY_MILLIS = 2_000

/** The teacher's page as the root of the mesh: feeds those it is told to, from what is also recorded and sent as HLS. */
export class MeshSource {
  readonly state: ReadableValue<MeshSourceState>
  private readonly held = new Value<MeshSourceState>({ feeding: 0, uplinkKbps: undefined, kbpsOut: 0, bytes: 0 })
  private readonly signals: Signals
  private readonly feeder: Feeder
  private readonly pace: Pace
  private readonly stopPace: () => void
  private readonly probing: Probing
  private seat: Seat
  private firstChild: string | undefined
  private seatAt = Infinity
  private measuredAt = 0
  private closed = false

  constructor(private readonly options: MeshSourceOptions) {
    const { port, stream } = options
    this.pace = options.pace ?? workerPace
    this.state = this.held
    this.signals = new Signals(port, {
      feeder: (from, envelope) => this.feeder.accept(from, envelope, this.pace.now()),
      'probe-receiver': (from, envelope) => this.probing.receive(from, envelope),
      'probe-sender': (_from, envelope) => this.probing.answer(envelope),
    })
    const { makeConnection } = options
    const { send } = this.signals
    const iceServers = () => port.iceServers.current
    this.feeder = new Feeder({ iceServers, send, makeConnection })
    this.probing = new Probing({
      iceServers,
      send,
      makeConnection,
      now: () => this.pace.now(),
      onResult: (kbps) => this.measured(kbps),
    })
    this.feeder.setPicture({ video: stream.getVideoTracks()[0], audio: stream.getAudioTracks()[0] })
    this.feeder.say({ flowing: true })
    this.seat = this.takeSeat()
    this.stopPace = this.pace.every(() => this.tick())
    window.addEventListener('pagehide', this.sayGoodbye)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    window.removeEventListener('pagehide', this.sayGoodbye)
    this.stopPace()
    this.seat.close()
    this.signals.close()
    this.probing.close()
    this.feeder.close()
  }

  private takeSeat(): Seat {
    const { port } = this.options
    return new Seat(
      {
        port,
        peerId: SOURCE,
        request: () => ({ type: 'mesh-source', classId: port.classId, source: this.source() }),
        onPlace: ({ children }) => {
          this.feeder.setChildren(children, this.pace.now())
          this.firstChild = children.find((child) => !child.standby)?.peerId
        },
        onEnd: () => (this.seatAt = this.pace.now() + RETRY_MILLIS),
      },
      this.pace.now(),
    )
  }

  private tick(): void {
    const now = this.pace.now()
    if (now >= this.seatAt) {
      this.seatAt = Infinity
      this.seat = this.takeSeat()
    }
    this.seat.tick(now)
    this.feeder.tick(now)
    // whoever feeds several is not disturbed any more
    this.probing.tick(now, this.feeder.feeding === 1 ? this.firstChild : undefined)
    if (now - this.measuredAt >= MEASURE_MILLIS) void this.measure(now)
  }

  /** Segments and feeds went out beside the probe: it found what is left. */
  private measured(kbps: number): void {
    const { port } = this.options
    const uplinkKbps = kbps + this.held.current.kbpsOut
    this.held.set({ ...this.held.current, uplinkKbps })
    if (!this.seat.placed) return
    port.send({ type: 'mesh-source', classId: port.classId, source: this.source() })
  }

  private source(): ContractSource {
    return { kind: 'TEACHER', uplinkKbps: this.held.current.uplinkKbps ?? ASSUMED_KBPS, device: thisDevice() }
  }

  private async measure(now: number): Promise<void> {
    const millis = now - this.measuredAt
    this.measuredAt = now
    const kbpsOut = await this.feeder.measure(millis)
    this.held.set({ ...this.held.current, feeding: this.feeder.feeding, kbpsOut, bytes: this.feeder.bytes })
  }

  private sayGoodbye = (): void => {
    this.feeder.say({ leaving: true })
    this.feeder.tick(this.pace.now())
  }
}
