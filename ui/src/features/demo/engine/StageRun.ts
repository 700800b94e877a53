import type { IceServer, SeatStatus, StageEndReason } from '@/contracts/contracts'
import { Capture, Devices, StageHost, StageLink, type ServerRoute, type StageLinkState } from '@/media'
import { newId } from '@/shared/ids'
import { Value, type ReadableValue } from '@/shared/value'
import { canReadClocks } from './ClockReader'
import { ConnectionWatch } from './ConnectionWatch'
import { MixReadings } from './MixReadings'
import { StageWire } from './StageWire'
import { TestSource } from './TestSource'

export type PictureSource = 'test' | 'camera'

export interface StageRunOptions {
  teacher: { name: string; picture: PictureSource }
  student: { name: string; picture: PictureSource }
  /** both ends go through a TURN server */
  relayOnly: boolean
  iceServers: readonly IceServer[]
  subtitle: string
}

interface Person {
  source: TestSource
  capture: Capture
  watch: ConnectionWatch
}

const NO_SERVER_ROUTE: ServerRoute = { remote: new Value<MediaStream | undefined>(undefined), close: () => {} }
const TONES = { teacher: 440, student: 660 }
const HUES = { teacher: 230, student: 150 }

/** Both ends of a link in one page, made of what the studio and the class are made of. */
export class StageRun {
  readonly status: ReadableValue<SeatStatus>
  readonly over: ReadableValue<StageEndReason | undefined>
  /** how the link looks from each end */
  readonly studentLink: ReadableValue<StageLinkState>
  readonly teacherLinks: ReadableValue<ReadonlyMap<string, StageLinkState>>
  /** what the class sees, and what the student gets of it */
  readonly mixed: MediaStream
  readonly received: ReadableValue<MediaStream | undefined>
  /** only the test picture has a clock, and only some browsers let a page read it */
  readonly readings: MixReadings | undefined
  /** milliseconds from the beginning until both ends received the other */
  readonly connectMillis = new Value<number | undefined>(undefined)
  /** a camera was wanted and could not be opened */
  readonly withoutCamera = new Value(false)
  readonly teacher: Person
  readonly student: Person
  readonly invitationId = newId()
  private readonly wire: StageWire
  private readonly host: StageHost
  private readonly link: StageLink
  private readonly stopFollowing: () => void

  /** To be called from a press: sound starts only then. */
  constructor(private readonly options: StageRunOptions) {
    const begun = performance.now()
    this.teacher = this.person('teacher')
    this.student = this.person('student')
    this.mixed = this.teacher.capture.stream
    this.wire = new StageWire(this.invitationId, options.iceServers)
    this.status = this.wire.status
    this.over = this.wire.over
    this.host = new StageHost({
      port: this.wire.port('TEACHER'),
      guests: this.teacher.capture.guests,
      stagePeerId: newId(),
      session: newId(),
      byServer: () => NO_SERVER_ROUTE,
      makeConnection: this.teacher.watch.make,
    })
    this.teacherLinks = this.host.links
    this.link = new StageLink({
      port: this.wire.port('STUDENT'),
      invitationId: this.invitationId,
      stagePeerId: newId(),
      session: newId(),
      side: 'STUDENT',
      local: () => this.student.capture.stream,
      byServer: () => NO_SERVER_ROUTE,
      makeConnection: this.student.watch.make,
    })
    this.studentLink = this.link.state
    this.received = this.link.remote
    this.stopFollowing = this.status.subscribe((status) => {
      if (status === 'ON_STAGE' && this.connectMillis.current === undefined) {
        this.connectMillis.set(Math.round(performance.now() - begun))
      }
      this.seat()
    })
    this.seat()
    if (options.student.picture === 'test' && canReadClocks()) {
      this.readings = new MixReadings(this.teacher.capture, this.teacher.watch, this.invitationId)
    }
  }

  setAudible(on: boolean): void {
    this.teacher.source.setAudible(on)
    this.student.source.setAudible(on)
  }

  leave(): void {
    this.wire.end('LEFT')
  }

  /** The student's end falls silent, and does not say so. */
  cut(): void {
    this.student.watch.cut()
  }

  close(): void {
    this.stopFollowing()
    this.readings?.close()
    this.link.close()
    this.host.close()
    for (const { source, capture, watch } of [this.teacher, this.student]) {
      watch.close()
      capture.close()
      source.close()
    }
  }

  private person(who: 'teacher' | 'student'): Person {
    const { name, picture } = this.options[who]
    const source = new TestSource({ name, hue: HUES[who], tone: TONES[who] })
    const capture = new Capture(new Devices(), { title: name, subtitle: this.options.subtitle })
    void capture.resume()
    if (picture === 'test') void capture.use('camera', undefined, source.video)
    else void this.openCamera(capture, source)
    // a tone, not the microphone: two ends in one room would howl
    void capture.use('microphone', undefined, source.audio)
    return { source, capture, watch: new ConnectionWatch(this.options.relayOnly ? 'relay' : 'all') }
  }

  /** Without a camera, the test picture does. */
  private async openCamera(capture: Capture, source: TestSource): Promise<void> {
    await capture.use('camera')
    if (!capture.state.current.camera.problem) return
    this.withoutCamera.set(true)
    await capture.use('camera', undefined, source.video)
  }

  private seat(): void {
    const { name: displayName } = this.options.student
    this.host.update([{ invitationId: this.invitationId, displayName, status: this.status.current, camera: true }])
  }
}
