import type { MeshLeaveReason, MeshPlace } from '@/contracts/contracts'
import { newId } from '@/shared/ids'
import { Value, type ReadableValue } from '@/shared/value'
import { Feeder } from './Feeder'
import { Freezes } from './Freezes'
import { LinkMeter } from './LinkMeter'
import { workerPace, type Pace } from './pace'
import type { MakeConnection } from './PeerLink'
import type { MeshTally } from './MeshTally'
import type { MeshPort } from './port'
import { Probing } from './Probing'
import { Seat } from './Seat'
import { SelfReport } from './SelfReport'
import { Signals } from './Signals'
import { Sounds } from './Sounds'
import { NOT_IN_MESH, type MeshPeerState } from './state'
import type { Upstream } from './Upstream'
import { Upstreams } from './Upstreams'

export interface MeshViewerOptions {
  port: MeshPort
  consent: boolean
  pace?: Pace
  makeConnection?: MakeConnection
  tally?: MeshTally | undefined
  keepSoundFlowing?: (stream: MediaStream) => () => void
}

const MEASURE_MILLIS = 1_000
const STATS_MILLIS = 5_000
const RECOVERING_MILLIS = 500
const PEEK_MILLIS = 15
/** Children that were moved away have their new picture by then, or their own way to one. */
const LINGER_MILLIS = 3_000

/**
 * A page in the mesh: gets the picture from its parent, falls back to its backup within half a second, and passes it on to its
 * own children. Lives from joining to leaving; whoever joins again makes another one.
 */
export class MeshViewer {
  readonly state: ReadableValue<MeshPeerState>
  /** what is to be seen: it has frames */
  readonly stream = new Value<MediaStream | undefined>(undefined)
  /** what is to be seen next: prepare to show it */
  readonly upcoming = new Value<MediaStream | undefined>(undefined)
  readonly peerId = newId()
  private readonly held: Value<MeshPeerState>
  private readonly seat: Seat
  private readonly signals: Signals
  private readonly upstreams: Upstreams
  private readonly feeder: Feeder
  private readonly freezes = new Freezes()
  private readonly meter: LinkMeter
  private readonly pace: Pace
  private readonly stopPace: () => void
  private readonly sounds: Sounds
  private readonly self: SelfReport
  private readonly probing: Probing
  private measuredAt = 0
  private statsAt = 0
  private closed = false

  constructor(private readonly options: MeshViewerOptions) {
    const { port, makeConnection, tally } = options
    this.meter = new LinkMeter((from, bytes) => tally?.received(from, bytes))
    this.pace = options.pace ?? workerPace
    this.self = new SelfReport(port, options.consent)
    this.sounds = new Sounds(options.keepSoundFlowing)
    this.held = new Value<MeshPeerState>({ ...NOT_IN_MESH, phase: 'joining', consent: options.consent })
    this.state = this.held
    const iceServers = () => port.iceServers.current
    this.signals = new Signals(port, {
      feeder: (from, envelope) => this.feeder.accept(from, envelope, this.pace.now()),
      viewer: (from, envelope) => this.upstreams.accept(from, envelope),
      'probe-receiver': (from, envelope) => this.probing.receive(from, envelope),
      'probe-sender': (_from, envelope) => this.probing.answer(envelope),
    })
    const { send } = this.signals
    this.feeder = new Feeder({ iceServers, send, makeConnection })
    this.upstreams = new Upstreams({
      iceServers,
      send,
      makeConnection,
      blame: (parent) => this.blame(parent),
      attempted: (connected) => tally?.attempted(connected),
    })
    this.probing = new Probing({
      iceServers,
      send,
      makeConnection,
      now: () => this.pace.now(),
      onResult: (uplinkKbps) => {
        this.self.change({ uplinkKbps })
        this.change({ uplinkKbps })
      },
    })
    this.upstreams.shown.subscribe((shown) => this.show(shown))
    this.upstreams.upcoming.subscribe((next) => this.prepare(next))
    this.seat = new Seat(
      {
        port,
        peerId: this.peerId,
        request: () => ({
          type: 'mesh-join',
          classId: port.classId,
          peerId: this.peerId,
          capability: this.self.tell(),
        }),
        onPlace: (place) => this.take(place),
        onFeederLost: (feeder) => this.upstreams.suspect(feeder, this.pace.now()),
        onEnd: ({ phase, code }) => this.change({ phase, code }),
      },
      this.pace.now(),
    )
    this.stopPace = this.pace.every(() => this.tick())
    window.addEventListener('pagehide', this.sayGoodbye)
  }

  setConsent(on: boolean): void {
    this.change({ consent: on })
    this.self.change({ consent: on })
  }

  /** Stops being seen at once; the children are fed until they have moved. @returns when nothing is left */
  async leave(reason: MeshLeaveReason): Promise<void> {
    await this.seat.leave(reason)
    const end = this.pace.now() + LINGER_MILLIS
    while (!this.closed && this.feeder.feeding > 0 && this.pace.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    this.close()
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    window.removeEventListener('pagehide', this.sayGoodbye)
    this.stopPace()
    this.seat.close()
    this.signals.close()
    this.upstreams.close()
    this.feeder.close()
    this.probing.close()
    this.sounds.only([])
  }

  private take(place: MeshPlace): void {
    const now = this.pace.now()
    const { phase } = this.held.current
    this.change({ place, ...(phase === 'joining' && { phase: 'connecting' }) })
    this.feeder.setChildren(place.children, now)
    if (place.parent && place.backup) this.upstreams.setPlace(place.parent, place.backup, now)
  }

  private tick(): void {
    const now = this.pace.now()
    this.seat.tick(now)
    this.upstreams.tick(now)
    const shown = this.upstreams.shown.current
    const flowing = shown?.flowing === true
    this.feeder.say({ flowing })
    this.feeder.tick(now)
    if (shown) {
      const stillMillis = this.freezes.tick(now, flowing)
      this.changePhase(stillMillis > RECOVERING_MILLIS ? 'recovering' : 'playing')
    }
    this.self.tick(now, this.seat.placed)
    this.probing.tick(now, this.probedAgainst(flowing))
    if (now - this.measuredAt >= MEASURE_MILLIS) void this.measure(now)
  }

  /** Nobody is disturbed by a probe who would not be used for it, or who carries others. */
  private probedAgainst(flowing: boolean): string | undefined {
    const idle = flowing && this.feeder.feeding === 0 && this.seat.placed
    return idle && this.self.mayRelay ? (this.held.current.place?.parent ?? undefined) : undefined
  }

  private changePhase(phase: 'recovering' | 'playing'): void {
    const { phase: before } = this.held.current
    if (before === 'connecting' || before === 'playing' || before === 'recovering') this.change({ phase })
  }

  private show(shown: Upstream | undefined): void {
    this.sounds.only([shown, this.upstreams.upcoming.current])
    this.stream.set(shown?.stream)
    const [video] = shown?.stream.getVideoTracks() ?? []
    const [audio] = shown?.stream.getAudioTracks() ?? []
    this.feeder.setPicture({ video, audio })
  }

  private prepare(next: Upstream | undefined): void {
    this.sounds.only([this.upstreams.shown.current, next])
    this.upcoming.set(next?.stream)
    if (!next) return
    const peek = () => {
      if (this.closed || this.upstreams.upcoming.current !== next) return
      this.upstreams.peek(this.pace.now())
      setTimeout(peek, PEEK_MILLIS)
    }
    setTimeout(peek, PEEK_MILLIS)
  }

  private blame(parent: string): void {
    const { port } = this.options
    if (this.seat.placed) port.send({ type: 'mesh-parent-failed', classId: port.classId, parent })
  }

  private async measure(now: number): Promise<void> {
    const millis = now - this.measuredAt
    this.measuredAt = now
    const shown = this.upstreams.shown.current
    const [link, kbpsOut] = await Promise.all([this.meter.read(shown, now), this.feeder.measure(millis)])
    if (this.closed) return
    const carried = { children: this.feeder.feeding, bytes: this.feeder.bytes }
    const quality = link && { ...link, kbpsOut, frozenMillis: this.freezes.total }
    this.change({ carried, quality })
    if (!quality) return
    this.self.change({ reachability: quality.relayed ? 'TURN_ONLY' : 'DIRECT' })
    if (now - this.statsAt < STATS_MILLIS || !this.seat.placed) return
    this.statsAt = now
    this.options.port.send({
      type: 'mesh-stats',
      classId: this.options.port.classId,
      rttMillis: Math.min(60_000, quality.rttMillis ?? 0),
      kbpsIn: Math.max(0, quality.kbpsIn),
      kbpsOut,
      framesPerSecond: Math.max(0, Math.min(240, quality.framesPerSecond)),
      frozenMillis: Math.min(60_000, this.freezes.report()),
    })
  }

  /** The page closes: whoever is fed looks elsewhere at once. */
  private sayGoodbye = (): void => {
    const { port } = this.options
    this.feeder.say({ leaving: true })
    this.feeder.tick(this.pace.now())
    if (this.seat.placed) port.send({ type: 'mesh-leave', classId: port.classId, reason: 'LEFT' })
  }

  private change(change: Partial<MeshPeerState>): void {
    const { current } = this.held
    const same = (Object.keys(change) as (keyof MeshPeerState)[]).every((key) => current[key] === change[key])
    if (!same && !this.closed) this.held.set({ ...current, ...change })
  }
}
