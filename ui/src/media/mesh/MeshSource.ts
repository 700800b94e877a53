import { Value, type ReadableValue } from '@/shared/value'
import { thisDevice } from './capability'
import { Feeder } from './Feeder'
import { workerPace, type Pace } from './pace'
import type { MakeConnection } from './PeerLink'
import { SOURCE, type MeshPort } from './port'
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
  private seat: Seat
  private seatAt = Infinity
  private measuredAt = 0
  private closed = false

  constructor(private readonly options: MeshSourceOptions) {
    const { port, stream } = options
    this.pace = options.pace ?? workerPace
    this.state = this.held
    this.signals = new Signals(port, {
      feeder: (from, envelope) => this.feeder.accept(from, envelope, this.pace.now()),
    })
    this.feeder = new Feeder({
      iceServers: () => port.iceServers.current,
      send: this.signals.send,
      makeConnection: options.makeConnection,
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
    this.feeder.close()
  }

  private takeSeat(): Seat {
    const { port } = this.options
    return new Seat(
      {
        port,
        peerId: SOURCE,
        request: () => ({
          type: 'mesh-source',
          classId: port.classId,
          source: {
            kind: 'TEACHER',
            uplinkKbps: this.held.current.uplinkKbps ?? ASSUMED_KBPS,
            device: thisDevice(),
          },
        }),
        onPlace: (place) => this.feeder.setChildren(place.children, this.pace.now()),
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
    if (now - this.measuredAt >= MEASURE_MILLIS) void this.measure(now)
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
