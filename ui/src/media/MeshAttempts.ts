import { Value } from '@/shared/value'
import type { MeshTally } from './mesh/MeshTally'
import { MeshViewer } from './mesh/MeshViewer'
import type { MeshPort } from './mesh/port'
import { NOT_IN_MESH, type MeshPeerState } from './mesh/state'

export interface MeshAttemptsOptions {
  port: MeshPort
  consent: () => boolean
  tally?: MeshTally
  random?: () => number
  now?: () => number
  makeViewer?: (port: MeshPort, consent: boolean) => MeshViewer
}

const RETRY_MILLIS = [15_000, 30_000, 60_000]
const NO_PICTURE_MILLIS = 8_000
/** After playing so long, the next failure is a new one. */
const GOOD_MILLIS = 60_000
/** Another page of the account is in the mesh now, or the account may not be. */
const FOR_GOOD = new Set(['REPLACED', 'REMOVED', 'FORBIDDEN'])

/** Keeps trying to be in the mesh: each refusal, and each picture that does not come, makes it wait longer. */
export class MeshAttempts {
  readonly state = new Value<MeshPeerState>(NOT_IN_MESH)
  /** why it is not in the mesh just now */
  readonly out = new Value<string | undefined>(undefined)
  readonly viewer = new Value<MeshViewer | undefined>(undefined)
  private failures = 0
  private retryAt = 0
  private missingSince = 0
  private playingSince: number | undefined
  private stopWatching: () => void = () => {}
  private readonly now: () => number

  constructor(private readonly options: MeshAttemptsOptions) {
    this.now = options.now ?? (() => performance.now())
  }

  /** Is in the mesh, or tries to be. */
  run(): void {
    const now = this.now()
    const viewer = this.viewer.current
    if (viewer) this.watch(viewer, now)
    else if (now >= this.retryAt) this.begin(now)
  }

  /** HLS is wanted, or the page is left; whoever is fed has time to move. */
  stop(reason: 'LEFT' | 'SWITCHED_MODE'): void {
    const viewer = this.viewer.current
    this.end()
    this.state.set(NOT_IN_MESH)
    this.out.set(undefined)
    this.failures = 0
    this.retryAt = 0
    void viewer?.leave(reason)
  }

  /** Something has changed for the better: does not wait for its turn. */
  hurry(): void {
    if (this.retryAt !== Infinity) this.retryAt = 0
  }

  private begin(now: number): void {
    const { port, consent, tally } = this.options
    const make = this.options.makeViewer ?? ((to, agreed) => new MeshViewer({ port: to, consent: agreed, tally }))
    const viewer = make(port, consent())
    this.missingSince = now
    this.playingSince = undefined
    const take = (state: MeshPeerState) => {
      this.state.set(state)
      if (state.phase === 'refused' || state.phase === 'gone') {
        viewer.close()
        this.failed(state.code ?? 'NO_PICTURE')
      }
    }
    this.stopWatching = viewer.state.subscribe(take)
    this.viewer.set(viewer)
    this.out.set(undefined)
    take(viewer.state.current)
  }

  private watch(viewer: MeshViewer, now: number): void {
    const playing = viewer.state.current.phase === 'playing'
    // nobody is placed while the class is being joined: that is not the mesh's fault
    if (playing || !this.options.port.attending.current) this.missingSince = now
    this.playingSince = playing ? (this.playingSince ?? now) : undefined
    if (this.playingSince !== undefined && now - this.playingSince > GOOD_MILLIS) this.failures = 0
    if (now - this.missingSince < NO_PICTURE_MILLIS) return
    void viewer.leave('SWITCHED_MODE')
    this.failed('NO_PICTURE')
  }

  private failed(code: string): void {
    const step = RETRY_MILLIS[Math.min(this.failures++, RETRY_MILLIS.length - 1)]!
    const jitter = 1 + (this.options.random ?? Math.random)() / 2
    this.retryAt = FOR_GOOD.has(code) ? Infinity : this.now() + step * jitter
    this.end()
    this.out.set(code)
  }

  private end(): void {
    this.stopWatching()
    this.viewer.set(undefined)
  }
}
