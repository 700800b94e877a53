import type { IceServer } from '@/contracts/contracts'
import type { LinkSignal } from './envelope'

export type MakeConnection = (configuration: RTCConfiguration) => RTCPeerConnection

export interface PeerLinkOptions {
  iceServers: readonly IceServer[]
  /** gives way when both sides offer at once */
  polite: boolean
  /** makes the first offer; the other side may offer only after the first answer */
  begins: boolean
  send: (signal: LinkSignal) => void
  /** called between an offer and its answer: the transceivers are there and can be given a direction and a track */
  beforeAnswer?: () => Promise<void> | void
  makeConnection?: MakeConnection | undefined
}

/**
 * One connection to one other page, by perfect negotiation (W3C WebRTC, 10.7): either side may renegotiate whenever it has to.
 * Candidates are gathered until the next `flush`, because each signal costs.
 */
export class PeerLink {
  readonly connection: RTCPeerConnection
  private candidates: RTCIceCandidateInit[] = []
  private making = false
  private answered: string | undefined
  private ignoring = false
  private closed = false
  /** what came is dealt with one after the other: candidates need their description first */
  private inbox: Promise<void> = Promise.resolve()

  constructor(private readonly options: PeerLinkOptions) {
    const make = options.makeConnection ?? ((configuration) => new RTCPeerConnection(configuration))
    this.connection = make({ iceServers: iceServersOf(options.iceServers), bundlePolicy: 'max-bundle' })
    this.connection.onnegotiationneeded = () => void this.offer()
    this.connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) this.candidates.push(candidate.toJSON())
    }
  }

  accept(signal: LinkSignal): Promise<void> {
    this.inbox = this.inbox.then(() => this.take(signal)).catch(() => {}) // the connection does not come up: its owner notices
    return this.inbox
  }

  /** Sends the candidates found since the last time. */
  flush(): void {
    if (this.candidates.length === 0 || !this.connection.localDescription) return
    const { candidates } = this
    this.candidates = []
    this.options.send({ candidates })
  }

  /** Newer credentials, for the next time that a way is sought. */
  useIceServers(servers: readonly IceServer[]): void {
    if (!this.closed)
      this.connection.setConfiguration({ iceServers: iceServersOf(servers), bundlePolicy: 'max-bundle' })
  }

  /** Seeks another way for what is connected, or was. */
  restart(): void {
    if (!this.closed) this.connection.restartIce()
  }

  /** The offer may have been lost on its way. */
  repeatOffer(): void {
    const { localDescription, signalingState } = this.connection
    if (signalingState === 'have-local-offer' && localDescription) this.say(localDescription)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.connection.onnegotiationneeded = null
    this.connection.onicecandidate = null
    this.connection.close()
  }

  private async offer(): Promise<void> {
    if (!this.options.begins && !this.connection.remoteDescription) return
    try {
      this.making = true
      await this.connection.setLocalDescription()
      this.sayLocal()
    } catch {
      // closed meanwhile, or the state changed: then there is an offer of the other side
    } finally {
      this.making = false
    }
  }

  private async take({ description, candidates }: LinkSignal): Promise<void> {
    if (this.closed) return
    const { connection } = this
    if (description) {
      // said twice: the answer may have been lost
      if (description.type === 'offer' && description.sdp === this.answered) return this.sayLocal()
      const collides = description.type === 'offer' && (this.making || connection.signalingState !== 'stable')
      this.ignoring = collides && !this.options.polite
      if (this.ignoring) return
      await connection.setRemoteDescription(description)
      if (description.type === 'offer') {
        await this.options.beforeAnswer?.()
        await connection.setLocalDescription()
        this.answered = description.sdp
        this.sayLocal()
      }
    }
    for (const candidate of candidates ?? []) {
      await connection.addIceCandidate(candidate).catch((error: unknown) => {
        if (!this.ignoring) throw error
      })
    }
  }

  private sayLocal(): void {
    const { localDescription } = this.connection
    if (localDescription && !this.closed) this.say(localDescription)
  }

  private say({ type, sdp }: RTCSessionDescription): void {
    this.options.send({ description: { type, sdp } })
  }
}

function iceServersOf(servers: readonly IceServer[]): RTCIceServer[] {
  return servers.map(({ urls, username, credential }) => ({
    urls,
    ...(username !== null && { username }),
    ...(credential !== null && { credential }),
  }))
}
