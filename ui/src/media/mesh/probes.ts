import type { IceServer } from '@/contracts/contracts'
import type { Envelope } from './envelope'
import { PeerLink, type MakeConnection } from './PeerLink'
import { Throughput } from './Throughput'

export interface ProbeOptions {
  link: string
  iceServers: readonly IceServer[]
  send: (envelope: Omit<Envelope, 'for'>) => void
  now: () => number
  makeConnection?: MakeConnection | undefined
}

const MESSAGE_BYTES = 1_100
const SEND_MILLIS = 1_000
const PAUSE_MILLIS = 4
const BUFFERED_BYTES = 65_536
/** No plan asks for more: six feeds at 720p need 11 Mbit/s, eight children at 480p need 8. More would only disturb the class. */
export const PROBE_KBPS = 16_000
const TIMEOUT_MILLIS = 8_000
/** One who measures already does not answer. */
const ANSWER_MILLIS = 2_500

/** The channels of a probe: a connection of its own, because the channels of one share an association that stalls after a loss. */
function channelsOf(connection: RTCPeerConnection): { load: RTCDataChannel; result: RTCDataChannel } {
  return {
    load: connection.createDataChannel('load', { negotiated: true, id: 0, ordered: false, maxRetransmits: 0 }),
    result: connection.createDataChannel('result', { negotiated: true, id: 1 }),
  }
}

/** Sends for a second as fast as the link takes it, and is told what arrived. */
export class ProbeSender {
  /** kbit/s; undefined if it did not work */
  readonly result: Promise<number | undefined>
  private readonly peer: PeerLink
  private giveUpAt: number
  private done: (kbps: number | undefined) => void = () => {}

  constructor(private readonly options: ProbeOptions) {
    this.giveUpAt = options.now() + ANSWER_MILLIS
    this.peer = new PeerLink({
      iceServers: options.iceServers,
      polite: true,
      begins: true,
      send: (signal) => options.send({ ...signal, link: options.link }),
      makeConnection: options.makeConnection,
    })
    const { load, result } = channelsOf(this.peer.connection)
    this.result = new Promise((resolve) => (this.done = resolve))
    load.onopen = () => void this.load(load, result)
    result.onmessage = (event) => this.end(Number(event.data))
  }

  get link(): string {
    return this.options.link
  }

  accept(envelope: Envelope): void {
    this.giveUpAt = this.options.now() + TIMEOUT_MILLIS
    void this.peer.accept(envelope)
  }

  tick(now: number): void {
    this.peer.flush()
    if (now >= this.giveUpAt) this.end(undefined)
  }

  close(): void {
    this.end(undefined)
  }

  private async load(load: RTCDataChannel, result: RTCDataChannel): Promise<void> {
    const message = new Uint8Array(MESSAGE_BYTES)
    const start = this.options.now()
    let sent = 0
    for (let elapsed = 0; elapsed < SEND_MILLIS; elapsed = this.options.now() - start) {
      const allowed = (elapsed * PROBE_KBPS) / 8
      while (sent < allowed && load.readyState === 'open' && load.bufferedAmount < BUFFERED_BYTES) {
        load.send(message)
        sent += MESSAGE_BYTES
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS))
    }
    if (result.readyState === 'open') result.send('end')
  }

  private end(kbps: number | undefined): void {
    this.done(kbps !== undefined && kbps > 0 ? Math.min(kbps, PROBE_KBPS) : undefined)
    this.peer.close()
  }
}

/** The other end: counts what arrives. */
export class ProbeReceiver {
  private readonly peer: PeerLink
  private readonly giveUpAt: number
  private readonly throughput = new Throughput()

  constructor(private readonly options: ProbeOptions) {
    this.giveUpAt = options.now() + TIMEOUT_MILLIS
    this.peer = new PeerLink({
      iceServers: options.iceServers,
      polite: false,
      begins: false,
      send: (signal) => options.send({ ...signal, link: options.link }),
      makeConnection: options.makeConnection,
    })
    const { load, result } = channelsOf(this.peer.connection)
    load.binaryType = 'arraybuffer'
    load.onmessage = (event: MessageEvent<ArrayBuffer>) => this.throughput.add(options.now(), event.data.byteLength)
    result.onmessage = () => result.send(String(this.throughput.kbps))
  }

  get link(): string {
    return this.options.link
  }

  /** the sender closes; if it cannot, time does */
  over(now: number): boolean {
    return now >= this.giveUpAt || this.peer.connection.connectionState === 'closed'
  }

  accept(envelope: Envelope): void {
    void this.peer.accept(envelope)
  }

  flush(): void {
    this.peer.flush()
  }

  close(): void {
    this.peer.close()
  }
}
