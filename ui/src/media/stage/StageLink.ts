import type { StageGone, StageLink as StageLinkFrame, StageSide } from '@/contracts/contracts'
import { Value } from '@/shared/value'
import { kindOf } from '../mesh/envelope'
import { workerPace, type Pace } from '../mesh/pace'
import type { MakeConnection } from '../mesh/PeerLink'
import type { LinkVerdict } from './judgement'
import { readMessage, type Message } from './message'
import { PeerRoute } from './PeerRoute'
import type { StagePort } from './port'
import type { ServerRoute } from './ServerRoute'
import { NOT_LINKED, type LinkPhase, type StageLinkState } from './state'

export interface StageLinkOptions {
  port: StagePort
  invitationId: string
  /** the tab */
  stagePeerId: string
  /** this load of the page */
  session: string
  side: StageSide
  /** what this end sends: one video and one audio track that never change; asked for when there is somebody to send it to */
  local: () => MediaStream
  /** how media go by the server, if they have to */
  byServer: () => ServerRoute
  pace?: Pace
  makeConnection?: MakeConnection
}

/** Signals that came before it was known who is there. */
const MOST_EARLY = 64

/**
 * This page's end of a link of the stage, from the first `stage-ready` to the end of the seat: over reconnects of the socket,
 * reloads of the page at the other end, and a change to the server's route. Says what it notices; the server decides.
 */
export class StageLink {
  readonly state = new Value<StageLinkState>(NOT_LINKED)
  /** what comes from the other end, whichever way */
  readonly remote = new Value<MediaStream | undefined>(undefined)
  private readonly stops: (() => void)[]
  private peer: { route: PeerRoute; partner: string } | undefined
  private server: ServerRoute | undefined
  private early: Message[] = []

  constructor(private readonly options: StageLinkOptions) {
    const { port, pace = workerPace } = options
    this.stops = [
      port.attending.subscribe((attending) => attending && this.stand()),
      port.listen((frame) => {
        if (frame.type === 'stage-link' && frame.invitationId === options.invitationId) this.follow(frame)
        else if (frame.type === 'stage-gone' && frame.invitationId === options.invitationId) this.end(frame)
        else if (frame.type === 'signal' && frame.from === options.invitationId) this.hear(frame.payload)
      }),
      pace.every(() => this.peer?.route.tick()),
    ]
    if (port.attending.current) this.stand()
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop()
    this.endPeer()
    this.endServer()
    this.remote.set(undefined)
  }

  private stand(): void {
    const { port, invitationId, stagePeerId, session } = this.options
    port.send({ type: 'stage-ready', classId: port.classId, invitationId, stagePeerId, session })
  }

  private follow({ route, partner, iceServers, status }: StageLinkFrame): void {
    this.change({ route })
    if (status === 'INVITED') return
    if (route === 'SERVER') return this.goByServer()
    this.endServer()
    if (partner === null) return
    if (this.peer?.partner === partner) {
      this.peer.route.useIceServers(iceServers)
      // said before the socket was lost, it may not have arrived
      this.tell(this.peer.route.verdict.current)
      return
    }
    this.endPeer()
    this.beginPeer(partner, iceServers)
  }

  private beginPeer(partner: string, iceServers: StageLinkFrame['iceServers']): void {
    const { side, session, local, pace = workerPace, makeConnection } = this.options
    const route = new PeerRoute({
      side,
      session,
      local: local(),
      iceServers,
      now: () => pace.now(),
      send: (message) => this.signal(message),
      makeConnection,
    })
    this.peer = { route, partner }
    this.change({ phase: 'connecting' })
    route.verdict.subscribe((verdict) => {
      this.change({ phase: phaseOf(verdict) })
      if (verdict === 'well') this.remote.set(route.remote)
      this.tell(verdict)
    })
    route.quality.subscribe((quality) => this.change({ quality }))
    for (const message of this.early.splice(0)) if (message.session === partner) route.accept(message)
  }

  private goByServer(): void {
    this.endPeer()
    if (this.server) return
    this.server = this.options.byServer()
    this.change({ phase: 'connecting', quality: undefined })
    this.server.remote.subscribe((remote) => this.receive(remote))
    this.receive(this.server.remote.current)
  }

  private receive(remote: MediaStream | undefined): void {
    if (remote === this.remote.current) return
    const before = this.state.current.phase
    this.remote.set(remote)
    if (remote) {
      this.change({ phase: 'connected' })
      this.say({ type: 'stage-connected' })
    } else if (before === 'connected') {
      this.change({ phase: 'lost' })
      this.say({ type: 'stage-lost', giveUp: false })
    }
  }

  private tell(verdict: LinkVerdict): void {
    switch (verdict) {
      case 'connecting':
        return
      case 'well':
        return this.say({ type: 'stage-connected' })
      case 'lost':
        return this.say({ type: 'stage-lost', giveUp: false })
      case 'hopeless':
        return this.say({ type: 'stage-lost', giveUp: true })
    }
  }

  private say(what: { type: 'stage-connected' } | { type: 'stage-lost'; giveUp: boolean }): void {
    const { port, invitationId } = this.options
    port.send({ ...what, classId: port.classId, invitationId, route: this.state.current.route })
  }

  private signal(message: Message): void {
    const { port, invitationId } = this.options
    const payload = JSON.stringify(message)
    port.send({ type: 'signal', classId: port.classId, to: invitationId, kind: kindOf(message), payload })
  }

  private hear(payload: string): void {
    const message = readMessage(payload)
    if (!message) return
    if (this.peer?.partner === message.session) this.peer.route.accept(message)
    else if (this.early.length < MOST_EARLY) this.early.push(message)
  }

  private end({ reason, replaced }: StageGone): void {
    this.close()
    this.change({ phase: 'over', reason: reason ?? undefined, replaced, quality: undefined })
  }

  private endPeer(): void {
    this.peer?.route.close()
    this.peer = undefined
  }

  private endServer(): void {
    this.server?.close()
    this.server = undefined
  }

  private change(change: Partial<StageLinkState>): void {
    this.state.set({ ...this.state.current, ...change })
  }
}

function phaseOf(verdict: LinkVerdict): LinkPhase {
  if (verdict === 'well') return 'connected'
  return verdict === 'connecting' ? 'connecting' : 'lost'
}
