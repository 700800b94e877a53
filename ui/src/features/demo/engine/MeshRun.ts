import { MeshSource, MeshViewer, SOURCE, workerPace, type MeshSourceState, type Pace } from '@/media'
import { Value, type ReadableValue } from '@/shared/value'
import { Gaps } from './Gaps'
import { MeshRoom } from './MeshRoom'
import type { Limits } from './plan'
import { TestSource } from './TestSource'

export interface MeshRunViewer {
  readonly number: number
  readonly viewer: MeshViewer
  readonly gaps: Gaps
  readonly killed: Value<boolean>
  /** crashes it: nobody is told, nothing is closed */
  kill(): void
}

export interface Killed {
  number: number
  /** who hung on it, directly or not, and the longest time without a frame since then */
  below: { number: number; gapMillis: number }[]
  /** nothing more is to come of it */
  settled: boolean
}

const SETTLED_MILLIS = 6_000
const LOOK_MILLIS = 250

/** a picture that a machine with two cores encodes several times */
const PICTURE = { name: 'Source', hue: 230, tone: 440, width: 640, height: 360, framesPerSecond: 20 }

/** A source and its viewers in one page, made of what the pages of a class are made of. */
export class MeshRun {
  readonly room: MeshRoom
  readonly viewers = new Value<readonly MeshRunViewer[]>([])
  readonly lastKilled = new Value<Killed | undefined>(undefined)
  readonly source: ReadableValue<MeshSourceState>
  readonly picture: MediaStream
  private readonly test: TestSource
  private readonly feeder: MeshSource
  private count = 0
  private looking: ReturnType<typeof setInterval> | undefined

  constructor(limits: Limits) {
    this.room = new MeshRoom(limits)
    this.test = new TestSource(PICTURE)
    this.picture = new MediaStream([this.test.video])
    this.feeder = new MeshSource({ port: this.room.port(SOURCE).port, stream: this.picture })
    this.source = this.feeder.state
  }

  add(): void {
    const number = ++this.count
    const { port, kill } = this.room.port(undefined)
    const { pace, freeze } = freezable()
    const connections: RTCPeerConnection[] = []
    const viewer = new MeshViewer({
      port,
      // on one machine an uplink says nothing, and only who agrees measures it
      consent: false,
      pace,
      makeConnection: (configuration) => {
        const connection = new RTCPeerConnection(configuration)
        connections.push(connection)
        return connection
      },
    })
    const killed = new Value(false)
    const created: MeshRunViewer = {
      number,
      viewer,
      gaps: new Gaps(),
      killed,
      kill: () => {
        if (killed.current) return
        this.note(created)
        killed.set(true)
        kill()
        freeze()
        for (const connection of connections) {
          for (const sender of connection.getSenders()) sender.replaceTrack(null).catch(() => {}) // closed already
        }
      },
    }
    this.viewers.set([...this.viewers.current, created])
  }

  /** Says goodbye first, as a page that is left. */
  async leave(gone: MeshRunViewer): Promise<void> {
    this.viewers.set(this.viewers.current.filter((one) => one !== gone))
    if (gone.killed.current) gone.viewer.close()
    else await gone.viewer.leave('LEFT')
  }

  close(): void {
    this.stopLooking()
    for (const { viewer } of this.viewers.current) viewer.close()
    this.feeder.close()
    this.test.close()
  }

  private stopLooking(): void {
    clearInterval(this.looking)
  }

  private note({ number, viewer }: MeshRunViewer): void {
    const { peers } = this.room.view.current
    const isBelow = (peerId: string): boolean => {
      const parent = peers.find((one) => one.peerId === peerId)?.parent
      return parent === viewer.peerId || (parent !== undefined && parent !== SOURCE && isBelow(parent))
    }
    const hanging = this.viewers.current.filter((one) => isBelow(one.viewer.peerId))
    for (const { gaps } of hanging) gaps.begin()
    const begun = performance.now()
    const look = () => {
      const now = performance.now()
      const settled = now - begun >= SETTLED_MILLIS
      const below = hanging.map((one) => ({ number: one.number, gapMillis: one.gaps.longest(now) }))
      this.lastKilled.set({ number, below, settled })
      if (settled) this.stopLooking()
    }
    this.stopLooking()
    this.looking = setInterval(look, LOOK_MILLIS)
    look()
  }
}

/** A pace that can be stopped for good, as a crash stops a page. */
function freezable(): { pace: Pace; freeze: () => void } {
  let frozen = false
  const pace: Pace = {
    now: workerPace.now,
    every: (tick) => workerPace.every(() => frozen || tick()),
  }
  return { pace, freeze: () => (frozen = true) }
}
