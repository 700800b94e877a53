import type { MeshLeaveReason, MeshPlace } from '@/contracts/contracts'
import { newId } from '@/shared/ids'
import { Value, type ReadableValue } from '@/shared/value'
import { keepSoundFlowing } from './audio'
import { capabilityOf, type Measured } from './capability'
import { Feeder } from './Feeder'
import { Freezes } from './Freezes'
import { LinkMeter } from './LinkMeter'
import { workerPace, type Pace } from './pace'
import type { MakeConnection } from './PeerLink'
import type { MeshPort } from './port'
import { Seat } from './Seat'
import { Signals } from './Signals'
import { NOT_IN_MESH, type MeshPeerState } from './state'
import type { Upstream } from './Upstream'
import { Upstreams } from './Upstreams'

export interface MeshViewerOptions {
  port: MeshPort
  consent: boolean
  pace?: Pace
  makeConnection?: MakeConnection
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
  private readonly meter = new LinkMeter()
  private readonly pace: Pace
  private readonly stopPace: () => void
  private readonly stopSound = new Map<Upstream, () => void>()
  private measured: Measured
  private reported: string
  private measuredAt = 0
  private statsAt = 0
  private closed = false

  constructor(private readonly options: MeshViewerOptions) {
    const { port, makeConnection } = options
    this.pace = options.pace ?? workerPace
    this.measured = { uplinkKbps: undefined, reachability: 'DIRECT', consent: options.consent, hidden: false }
    this.reported = JSON.stringify(capabilityOf(this.measured))
    this.held = new Value<MeshPeerState>({ ...NOT_IN_MESH, phase: 'joining', consent: options.consent })
    this.state = this.held
    const iceServers = () => port.iceServers.current
    this.signals = new Signals(port, {
      feeder: (from, envelope) => this.feeder.accept(from, envelope, this.pace.now()),
      viewer: (from, envelope) => this.upstreams.accept(from, envelope),
    })
    const { send } = this.signals
    this.feeder = new Feeder({ iceServers, send, makeConnection })
    this.upstreams = new Upstreams({ iceServers, send, makeConnection, blame: (parent) => this.blame(parent) })
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
          capability: capabilityOf(this.measured),
        }),
        onPlace: (place) => this.take(place),
        onEnd: ({ phase, code }) => this.change({ phase, code }),
      },
      this.pace.now(),
    )
    this.stopPace = this.pace.every(() => this.tick())
    window.addEventListener('pagehide', this.sayGoodbye)
  }

  setConsent(on: boolean): void {
    this.change({ consent: on })
    this.report({ consent: on })
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
    for (const stop of this.stopSound.values()) stop()
    this.stopSound.clear()
  }

  private take(place: MeshPlace): void {
    const now = this.pace.now()
    const { phase } = this.held.current
    this.change({ place, ...(phase === 'joining' && { phase: 'connecting' }) })
    this.feeder.setChildren(place.children, now)
    if (place.parent && place.backup) this.upstreams.setPlace(place.parent, place.backup, now)
    this.report({})
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
    if (now - this.measuredAt >= MEASURE_MILLIS) void this.measure(now)
  }

  private changePhase(phase: 'recovering' | 'playing'): void {
    const { phase: before } = this.held.current
    if (before === 'connecting' || before === 'playing' || before === 'recovering') this.change({ phase })
  }

  private show(shown: Upstream | undefined): void {
    this.stream.set(shown?.stream)
    const [video] = shown?.stream.getVideoTracks() ?? []
    const [audio] = shown?.stream.getAudioTracks() ?? []
    this.feeder.setPicture({ video, audio })
  }

  private prepare(next: Upstream | undefined): void {
    this.upcoming.set(next?.stream)
    if (!next) return
    this.attachSound(next)
    const peek = () => {
      if (this.closed || this.upstreams.upcoming.current !== next) return
      this.upstreams.peek(this.pace.now())
      setTimeout(peek, PEEK_MILLIS)
    }
    setTimeout(peek, PEEK_MILLIS)
  }

  private attachSound(link: Upstream): void {
    for (const [one, stop] of this.stopSound) {
      if (one === link || one === this.upstreams.shown.current) continue
      stop()
      this.stopSound.delete(one)
    }
    if (this.stopSound.has(link)) return
    this.stopSound.set(link, (this.options.keepSoundFlowing ?? keepSoundFlowing)(link.stream))
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
    this.report({ reachability: quality.relayed ? 'TURN_ONLY' : 'DIRECT' })
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

  /** Tells the mesh what is different about this page. */
  private report(change: Partial<Measured>): void {
    this.measured = { ...this.measured, ...change }
    const capability = capabilityOf(this.measured)
    const report = JSON.stringify(capability)
    if (report === this.reported || !this.seat.placed) return
    const { port } = this.options
    if (port.send({ type: 'mesh-report', classId: port.classId, capability })) this.reported = report
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
