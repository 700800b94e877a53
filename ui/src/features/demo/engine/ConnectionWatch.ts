import type { MakeConnection } from '@/media'
import { Value } from '@/shared/value'
import {
  connectionCounters,
  figuresBetween,
  type ConnectionCounters,
  type ConnectionFigures,
} from './connectionFigures'

export interface WatchedConnection {
  state: RTCPeerConnectionState
  ice: RTCIceConnectionState
  /** undefined in the first second */
  figures: ConnectionFigures | undefined
}

interface Counted {
  counters: ConnectionCounters
  at: number
  figures: ConnectionFigures | undefined
}

const LOOK_MILLIS = 1_000

/** Makes the connections of one end, and says once a second how the one does by which most comes in. */
export class ConnectionWatch {
  readonly current = new Value<WatchedConnection | undefined>(undefined)
  private readonly made: RTCPeerConnection[] = []
  private readonly before = new WeakMap<RTCPeerConnection, Counted>()
  private readonly timer = setInterval(() => void this.look(), LOOK_MILLIS)

  /** @param policy `relay`: through a TURN server alone */
  constructor(private readonly policy: RTCIceTransportPolicy = 'all') {}

  readonly make: MakeConnection = (configuration) => {
    const connection = new RTCPeerConnection({ ...configuration, iceTransportPolicy: this.policy })
    // whoever sets newer servers sets the whole configuration
    const set = connection.setConfiguration.bind(connection)
    connection.setConfiguration = (next) => {
      // its owner does not know that it was cut
      if (connection.connectionState !== 'closed') set({ ...next, iceTransportPolicy: this.policy })
    }
    this.made.push(connection)
    connection.addEventListener('connectionstatechange', () => void this.look())
    return connection
  }

  /** What comes in by the newest connection. */
  received(kind: 'video' | 'audio'): MediaStreamTrack | undefined {
    const receivers = this.made.at(-1)?.getReceivers() ?? []
    return receivers.find(({ track }) => track.kind === kind && track.readyState === 'live')?.track
  }

  /** All that are open, as a pulled cable would: nobody is told. */
  cut(): void {
    for (const connection of this.made) connection.close()
  }

  close(): void {
    clearInterval(this.timer)
    this.made.length = 0
  }

  private async look(): Promise<void> {
    const open = this.made.filter(({ connectionState }) => connectionState !== 'closed')
    const seen = await Promise.all(open.map((connection) => this.read(connection)))
    const best = seen.toSorted((one, other) => (other.figures?.kbpsIn ?? 0) - (one.figures?.kbpsIn ?? 0))[0]
    const last = this.made.at(-1)
    if (best) this.current.set(best)
    else if (last) this.current.set({ state: 'closed', ice: last.iceConnectionState, figures: undefined })
  }

  private async read(connection: RTCPeerConnection): Promise<WatchedConnection> {
    const { connectionState: state, iceConnectionState: ice } = connection
    const counters = connectionCounters(await connection.getStats())
    const at = performance.now()
    const before = this.before.get(connection)
    // too soon for a rate: what was said before still holds
    if (before && at - before.at < LOOK_MILLIS / 2) return { state, ice, figures: before.figures }
    const figures = before && figuresBetween(before.counters, counters, at - before.at)
    this.before.set(connection, { counters, at, figures })
    return { state, ice, figures }
  }
}
