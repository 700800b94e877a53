import type { IceServer } from '@/contracts/contracts'
import { newId } from '@/shared/ids'
import type { Envelope } from './envelope'
import type { MakeConnection } from './PeerLink'
import { ProbeReceiver, ProbeSender } from './probes'

export interface ProbingOptions {
  iceServers: () => readonly IceServer[]
  send: (to: string, envelope: Envelope) => void
  now: () => number
  /** kbit/s */
  onResult: (kbps: number) => void
  random?: () => number
  makeConnection?: MakeConnection | undefined
}

/** The first picture has settled by then; not everybody who came with the bell begins at once. */
const AFTER_MILLIS = 1_500
const SPREAD_MILLIS = 2_000
/** The neighbour is busy with somebody else, or there is no way to it: the more often, the longer it is left alone. */
const FAILED_MILLIS = 4_000
const MAX_FAILED_MILLIS = 120_000
/** An uplink is what somebody pays for: it rarely changes. */
const AGAIN_MILLIS = 10 * 60_000

/** Measures this page's uplink against a neighbour now and then, and lets neighbours measure theirs against it, one at a time. */
export class Probing {
  private sender: ProbeSender | undefined
  private receiver: ProbeReceiver | undefined
  private dueAt: number | undefined
  private failedMillis = FAILED_MILLIS

  constructor(private readonly options: ProbingOptions) {}

  /** @param neighbour whom to measure against; undefined: not now */
  tick(now: number, neighbour: string | undefined): void {
    this.sender?.tick(now)
    this.receiver?.flush()
    if (this.receiver?.over(now)) this.endReceiver()
    if (this.sender) return
    if (neighbour === undefined) return
    this.dueAt ??= now + AFTER_MILLIS + SPREAD_MILLIS * this.random()
    if (now >= this.dueAt) this.begin(neighbour)
  }

  /** The answer of the one that is measured against. */
  answer(envelope: Envelope): void {
    if (this.sender?.link === envelope.link) this.sender.accept(envelope)
  }

  /** A neighbour measures; while one does, another one is left without an answer and tries later. */
  receive(from: string, envelope: Envelope): void {
    if (this.receiver?.link === envelope.link) return this.receiver.accept(envelope)
    if (this.receiver || envelope.description?.type !== 'offer') return
    this.receiver = new ProbeReceiver({
      link: envelope.link,
      iceServers: this.options.iceServers(),
      now: this.options.now,
      send: (answer) => this.options.send(from, { ...answer, for: 'probe-sender' }),
      makeConnection: this.options.makeConnection,
    })
    this.receiver.accept(envelope)
  }

  close(): void {
    this.sender?.close()
    this.endReceiver()
  }

  private begin(neighbour: string): void {
    const sender = new ProbeSender({
      link: newId(),
      iceServers: this.options.iceServers(),
      now: this.options.now,
      send: (envelope) => this.options.send(neighbour, { ...envelope, for: 'probe-receiver' }),
      makeConnection: this.options.makeConnection,
    })
    this.sender = sender
    void sender.result.then((kbps) => {
      this.sender = undefined
      this.dueAt = this.options.now() + (kbps === undefined ? this.failedMillis * (0.5 + this.random()) : AGAIN_MILLIS)
      this.failedMillis = kbps === undefined ? Math.min(2 * this.failedMillis, MAX_FAILED_MILLIS) : FAILED_MILLIS
      if (kbps !== undefined) this.options.onResult(kbps)
    })
  }

  private random(): number {
    return (this.options.random ?? Math.random)()
  }

  private endReceiver(): void {
    this.receiver?.close()
    this.receiver = undefined
  }
}
