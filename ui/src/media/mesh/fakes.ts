import type { IceServer, MeshPlace } from '@/contracts/contracts'
import { Value } from '@/shared/value'
import type { Pace } from './pace'
import type { ClassFrame } from '@/shared/classFrame'
import type { MeshPort, MeshRequest } from './port'

/** The server's end of a port, for tests. */
export class FakePort implements MeshPort {
  readonly classId = 'c'
  readonly attending = new Value(true)
  readonly iceServers = new Value<readonly IceServer[]>([])
  readonly sent: MeshRequest[] = []
  private readonly listeners = new Set<(frame: ClassFrame) => void>()

  send = (frame: MeshRequest): boolean => {
    if (this.attending.current) this.sent.push(frame)
    return this.attending.current
  }

  listen(listener: (frame: ClassFrame) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  receive(frame: ClassFrame): void {
    for (const listener of [...this.listeners]) listener(frame)
  }

  refuse(code: string): void {
    this.receive({ type: 'error', code: code as never, message: '', ref: this.classId })
  }

  reconnect(): void {
    this.attending.set(false)
    this.attending.set(true)
    this.receive({ type: 'attending', classId: this.classId })
  }

  sentOf<T extends MeshRequest['type']>(type: T): Extract<MeshRequest, { type: T }>[] {
    return this.sent.filter((frame): frame is Extract<MeshRequest, { type: T }> => frame.type === type)
  }
}

export function placeOf(change: Partial<MeshPlace>): MeshPlace {
  return {
    type: 'mesh-place',
    classId: 'c',
    peerId: 'me',
    parent: 'parent',
    backup: 'backup',
    hop: 1,
    rendition: 'P720',
    role: 'C',
    children: [],
    ...change,
  }
}

/** Time that only goes on when it is told to. */
export class FakePace implements Pace {
  private time = 0
  private readonly ticks = new Set<() => void>()

  now = (): number => this.time

  every(tick: () => void): () => void {
    this.ticks.add(tick)
    return () => this.ticks.delete(tick)
  }

  pass(millis: number, tickMillis = 50): void {
    for (let passed = 0; passed < millis; passed += tickMillis) {
      this.time += tickMillis
      for (const tick of [...this.ticks]) tick()
    }
  }
}

/** A channel that is connected to the one with its number at the other end, once both connections are. */
export class FakeChannel {
  readyState: RTCDataChannelState = 'connecting'
  bufferedAmount = 0
  binaryType: BinaryType = 'arraybuffer'
  onmessage: ((event: { data: unknown }) => void) | null = null
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  other: FakeChannel | undefined

  send(data: unknown): void {
    if (this.readyState === 'open') this.other?.onmessage?.({ data })
  }

  open(other: FakeChannel): void {
    this.other = other
    this.readyState = 'open'
    this.onopen?.()
  }

  close(): void {
    if (this.readyState === 'closed') return
    this.readyState = 'closed'
    this.onclose?.()
  }
}

class FakeSender {
  track: unknown = null
  parameters: { encodings: Record<string, unknown>[] } = { encodings: [{}] }

  replaceTrack = async (track: unknown): Promise<void> => {
    this.track = track
  }

  getParameters() {
    return structuredClone(this.parameters)
  }

  setParameters = async (parameters: { encodings: Record<string, unknown>[] }): Promise<void> => {
    this.parameters = parameters
  }
}

interface FakeTransceiver {
  direction: string
  sender: FakeSender
  receiver: { track: { kind: string }; getSynchronizationSources: () => { rtpTimestamp: number }[] }
}

/** Enough of a connection to negotiate with another one of its kind; frames come when a test says so. */
export class FakeConnection {
  static made: FakeConnection[] = []
  signalingState: RTCSignalingState = 'stable'
  connectionState: RTCPeerConnectionState = 'new'
  localDescription: { type: 'offer' | 'answer'; sdp: string } | null = null
  remoteDescription: { type: string; sdp: string } | null = null
  onnegotiationneeded: (() => void) | null = null
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null
  onconnectionstatechange: (() => void) | null = null
  readonly channels: FakeChannel[] = []
  readonly transceivers: FakeTransceiver[] = []
  readonly added: unknown[] = []
  frameStamp: number | undefined
  private descriptions = 0

  constructor() {
    FakeConnection.made.push(this)
  }

  createDataChannel(): FakeChannel {
    const channel = new FakeChannel()
    this.channels.push(channel)
    if (this.channels.length === 1) this.needNegotiation()
    return channel
  }

  addTransceiver(kind: string, { direction }: { direction: string }): FakeTransceiver {
    const receiver = {
      track: { kind },
      getSynchronizationSources: () => (this.frameStamp === undefined ? [] : [{ rtpTimestamp: this.frameStamp }]),
    }
    const transceiver = { direction, sender: new FakeSender(), receiver }
    this.transceivers.push(transceiver)
    return transceiver
  }

  getTransceivers(): FakeTransceiver[] {
    return this.transceivers
  }

  async setLocalDescription(): Promise<void> {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer'
    this.localDescription = { type, sdp: `${type} ${++this.descriptions} of ${FakeConnection.made.indexOf(this)}` }
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable'
  }

  async setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
    this.remoteDescription = description
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable'
    if (description.type === 'offer' && this.transceivers.length === 0) {
      this.addTransceiver('video', { direction: 'recvonly' })
      this.addTransceiver('audio', { direction: 'recvonly' })
    }
  }

  async addIceCandidate(candidate: unknown): Promise<void> {
    this.added.push(candidate)
  }

  async getStats(): Promise<Map<string, unknown>> {
    return new Map()
  }

  restartIce(): void {
    this.needNegotiation()
  }

  close(): void {
    this.connectionState = 'closed'
    for (const channel of this.channels) {
      channel.other?.close()
      channel.readyState = 'closed'
    }
  }

  /** What a network does between two that have negotiated. */
  connectTo(other: FakeConnection): void {
    this.connectionState = other.connectionState = 'connected'
    this.channels.forEach((channel, at) => {
      channel.open(other.channels[at]!)
      other.channels[at]!.open(channel)
    })
  }

  /** the one that made a description */
  static of(description: { sdp?: string }): FakeConnection {
    return FakeConnection.made[Number(description.sdp!.split(' of ')[1])]!
  }

  private needNegotiation(): void {
    queueMicrotask(() => this.onnegotiationneeded?.())
  }
}

export const makeFake = (): RTCPeerConnection => new FakeConnection() as unknown as RTCPeerConnection

/** Lets everything that waits for a promise go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
