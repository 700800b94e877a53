import type { SeatStatus } from '@/contracts/contracts'
import { Value } from '@/shared/value'
import type { Guests } from '../Guests'
import type { MakeConnection } from '../mesh/PeerLink'
import type { StagePort } from './port'
import type { ServerRoute } from './ServerRoute'
import { StageLink } from './StageLink'
import type { StageLinkState } from './state'

/** What the server says of an invitation or a seat. */
export interface HostedSeat {
  invitationId: string
  displayName: string
  status: SeatStatus
  camera: boolean
}

export interface StageHostOptions {
  port: StagePort
  guests: Guests
  stagePeerId: string
  session: string
  byServer: (invitationId: string) => ServerRoute
  makeConnection?: MakeConnection
}

interface Hosted {
  readonly link: StageLink
  readonly stop: () => void
  camera: boolean
  arrived: boolean
}

/**
 * The teacher's side of the stage: stands ready for everybody who was invited, brings whoever arrives into the class's picture
 * and sound, and to the teacher's ears.
 */
export class StageHost {
  /** by invitation */
  readonly links = new Value<ReadonlyMap<string, StageLinkState>>(new Map())
  private readonly hosted = new Map<string, Hosted>()

  constructor(private readonly options: StageHostOptions) {}

  /** @param seats everybody who is invited or on stage now */
  update(seats: readonly HostedSeat[]): void {
    const open = new Map(seats.filter(({ status }) => status !== 'ENDED').map((seat) => [seat.invitationId, seat]))
    for (const id of [...this.hosted.keys()]) if (!open.has(id)) this.dismiss(id)
    for (const seat of open.values()) {
      const known = this.hosted.get(seat.invitationId)
      if (!known) this.welcome(seat)
      else if (known.camera !== seat.camera) {
        known.camera = seat.camera
        this.show(seat.invitationId)
      }
    }
  }

  close(): void {
    for (const id of [...this.hosted.keys()]) this.dismiss(id)
  }

  private welcome({ invitationId, displayName, camera }: HostedSeat): void {
    const { port, guests, stagePeerId, session, byServer, makeConnection } = this.options
    const link = new StageLink({
      port,
      invitationId,
      stagePeerId,
      session,
      side: 'TEACHER',
      local: () => guests.add(invitationId, displayName),
      byServer: () => byServer(invitationId),
      ...(makeConnection && { makeConnection }),
    })
    let endSound: (() => void) | undefined
    const stops = [
      link.state.subscribe(() => {
        this.publish()
        this.show(invitationId)
      }),
      link.remote.subscribe((remote) => {
        endSound?.()
        endSound = remote && playAloud(remote)
        if (!remote) return
        guests.add(invitationId, displayName)
        hosted.arrived = true
        this.show(invitationId)
      }),
    ]
    const stop = () => {
      for (const one of stops) one()
      endSound?.()
      link.close()
    }
    const hosted: Hosted = { link, stop, camera, arrived: false }
    this.hosted.set(invitationId, hosted)
    this.publish()
  }

  private dismiss(invitationId: string): void {
    this.hosted.get(invitationId)?.stop()
    this.hosted.delete(invitationId)
    this.options.guests.remove(invitationId)
    this.publish()
  }

  /** Whose link is lost stays on the stage as initials, until it is found again or the seat is given up. */
  private show(invitationId: string): void {
    const hosted = this.hosted.get(invitationId)
    if (!hosted?.arrived) return
    const { remote, state } = hosted.link
    const video = hosted.camera && state.current.phase === 'connected' ? remote.current?.getVideoTracks()[0] : undefined
    this.options.guests.show(invitationId, video, remote.current?.getAudioTracks()[0])
  }

  private publish(): void {
    this.links.set(new Map([...this.hosted].map(([id, { link }]) => [id, link.state.current])))
  }
}

/** The teacher hears the guest, which the browser takes out of the microphone again. What is not played does not reach the mix either. */
function playAloud(remote: MediaStream): () => void {
  const element = new Audio()
  element.srcObject = new MediaStream(remote.getAudioTracks())
  element.play().catch(() => {}) // there has been a press in this page: the invitation
  return () => {
    element.srcObject = null
  }
}
