import type { DeliveryMode, ViewerStats } from '@/contracts/contracts'
import type { MeshTally } from './mesh/MeshTally'

interface Port {
  readonly classId: string
  /** @returns false if there is no connection */
  send(frame: ViewerStats): boolean
}

const REPORT_MILLIS = 10_000
/** Less is a hiccup. */
const STILL_MILLIS = 500
/** What the server takes at most. */
const MAX_SENDERS = 16
const MAX_FIRST_FRAME_MILLIS = 600_000
const MAX_FROZEN_MILLIS = 60_000

interface Counts {
  serverBytes: number
  received: Map<string, number>
  firstFrameMillis: number | null
  interruptions: number
  frozenMillis: number
  meshConnected: number
  meshFailed: number
}

function nothing(): Counts {
  return {
    serverBytes: 0,
    received: new Map(),
    firstFrameMillis: null,
    interruptions: 0,
    frozenMillis: 0,
    meshConnected: 0,
    meshFailed: 0,
  }
}

/** Counts how the picture comes, and tells the server every ten seconds what was counted since it was last told. */
export class ViewerTally implements MeshTally {
  private counts = nothing()
  private expectedSince: number
  private seen = false
  private still = 0
  private mode: DeliveryMode | null = null
  private toldAt: number

  constructor(
    private readonly port: Port,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.expectedSince = this.toldAt = this.now()
  }

  /** There is a picture to wait for only from now on. */
  expect(): void {
    if (!this.seen) this.expectedSince = this.now()
  }

  fromServer(bytes: number): void {
    this.counts.serverBytes += bytes
  }

  received(from: string, bytes: number): void {
    this.counts.received.set(from, (this.counts.received.get(from) ?? 0) + bytes)
  }

  attempted(connected: boolean): void {
    if (connected) this.counts.meshConnected += 1
    else this.counts.meshFailed += 1
  }

  /**
   * @param mode by which a picture is seen now
   * @param stillMillis for how long it has stood still
   */
  tick(mode: DeliveryMode | null, stillMillis: number): void {
    const now = this.now()
    this.mode = mode
    this.countStill(stillMillis)
    const first = mode !== null && !this.seen
    if (first) {
      this.seen = true
      this.counts.firstFrameMillis = Math.min(MAX_FIRST_FRAME_MILLIS, Math.round(now - this.expectedSince))
    }
    if (first || now - this.toldAt >= REPORT_MILLIS) this.tell(now)
  }

  /** The page is left. */
  close(): void {
    this.mode = null
    this.tell(this.now())
  }

  private countStill(stillMillis: number): void {
    if (stillMillis <= STILL_MILLIS) {
      this.still = 0
      return
    }
    if (this.still === 0) this.counts.interruptions += 1
    this.counts.frozenMillis += Math.round(Math.max(0, stillMillis - this.still))
    this.still = stillMillis
  }

  private tell(now: number): void {
    this.toldAt = now
    const { received, frozenMillis, ...counts } = this.counts
    const taken = this.port.send({
      type: 'viewer-stats',
      classId: this.port.classId,
      mode: this.mode,
      ...counts,
      frozenMillis: Math.min(MAX_FROZEN_MILLIS, frozenMillis),
      received: [...received].slice(0, MAX_SENDERS).map(([from, bytes]) => ({ from, bytes })),
    })
    if (taken) this.counts = nothing()
  }
}
