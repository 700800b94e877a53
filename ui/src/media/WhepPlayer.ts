import { Value } from '@/shared/value'
import type { MakeConnection } from './mesh/PeerLink'

/**
 * `waiting`: the media server has no picture yet; `recovering`: there was one and it is being brought back; `refused`: the media
 * server does not want this player, and `reason` is its answer.
 */
export type WhepPhase = 'connecting' | 'waiting' | 'playing' | 'recovering' | 'refused'

export interface WhepState {
  phase: WhepPhase
  /** the status of the last answer that was no picture; 0: none came */
  status: number | undefined
}

export interface WhepOptions {
  /** the WHEP endpoint (draft-ietf-wish-whep-03) */
  url: string
  fetch?: typeof fetch
  makeConnection?: MakeConnection
  random?: () => number
}

const RETRY_MILLIS = [1_000, 2_000, 4_000, 8_000]
const MOST_RETRY_SECONDS = 30
/** Candidates that come later are rarely needed: the server's own are in its answer. */
const GATHER_MILLIS = 1_000
const NO_PICTURE_MILLIS = 8_000
/** Right or wrong credentials, a wrong address, codecs it has not: asking again changes nothing. */
const FINAL = [400, 401, 403, 405, 406, 415, 422]

/** Plays what a media server gives out by WHEP, and asks again, with growing pauses, while there is nothing or it broke off. */
export class WhepPlayer {
  readonly state = new Value<WhepState>({ phase: 'connecting', status: undefined })
  readonly stream = new Value<MediaStream | undefined>(undefined)
  private connection: RTCPeerConnection | undefined
  private session: string | undefined
  private attempt = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: WhepOptions) {
    void this.begin()
  }

  close(): void {
    clearTimeout(this.timer)
    this.hangUp()
    this.stream.set(undefined)
  }

  private async begin(): Promise<void> {
    const make = this.options.makeConnection ?? ((configuration) => new RTCPeerConnection(configuration))
    const connection = make({ bundlePolicy: 'max-bundle' })
    this.connection = connection
    const stream = new MediaStream()
    for (const kind of ['video', 'audio'] as const) connection.addTransceiver(kind, { direction: 'recvonly' })
    connection.ontrack = ({ track }) => stream.addTrack(track)
    connection.onconnectionstatechange = () => {
      if (this.connection !== connection) return
      if (connection.connectionState === 'connected') this.playing(stream)
      else if (['failed', 'disconnected'].includes(connection.connectionState)) this.again(undefined)
    }
    try {
      await connection.setLocalDescription()
      await gathered(connection)
      if (this.connection !== connection) return
      await this.negotiate(connection)
    } catch {
      if (this.connection === connection) this.again(0)
    }
  }

  private async negotiate(connection: RTCPeerConnection): Promise<void> {
    const { url } = this.options
    const ask = this.options.fetch ?? fetch
    const answer = await ask(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/sdp', Accept: 'application/sdp' },
      body: connection.localDescription!.sdp,
    })
    const location = answer.headers.get('Location')
    const session = location === null ? undefined : new URL(location, new URL(url, document.baseURI)).href
    if (this.connection !== connection) return this.end(session)
    if (answer.status !== 201) {
      if (FINAL.includes(answer.status)) return this.refused(answer.status)
      return this.again(answer.status, Number(answer.headers.get('Retry-After')))
    }
    this.session = session
    await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.connection === connection && connection.connectionState !== 'connected') this.again(undefined)
    }, NO_PICTURE_MILLIS)
  }

  private playing(stream: MediaStream): void {
    clearTimeout(this.timer)
    this.attempt = 0
    this.stream.set(stream)
    this.state.set({ phase: 'playing', status: undefined })
  }

  /** @param status of an answer that was none; 0 if none came, undefined if the connection did not come up or broke off */
  private again(status: number | undefined, afterSeconds = 0): void {
    this.hangUp()
    const nothingYet = status === 404 || status === 409
    const phase = this.stream.current ? 'recovering' : nothingYet ? 'waiting' : 'connecting'
    this.state.set({ phase, status })
    const step = RETRY_MILLIS[Math.min(this.attempt++, RETRY_MILLIS.length - 1)]!
    const jitter = 1 + (this.options.random ?? Math.random)() / 2
    const asked = 1_000 * Math.min(MOST_RETRY_SECONDS, afterSeconds || 0)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.begin(), Math.max(step * jitter, asked))
  }

  private refused(status: number): void {
    this.hangUp()
    this.stream.set(undefined)
    this.state.set({ phase: 'refused', status })
  }

  private hangUp(): void {
    const { connection, session } = this
    this.connection = undefined
    this.session = undefined
    connection?.close()
    this.end(session)
  }

  /** The media server need not wait until nothing comes any more. */
  private end(session: string | undefined): void {
    if (session === undefined) return
    const ask = this.options.fetch ?? fetch
    ask(session, { method: 'DELETE', keepalive: true }).catch(() => {}) // it notices by itself
  }
}

async function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return
  await new Promise<void>((done) => {
    setTimeout(done, GATHER_MILLIS)
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') done()
    })
  })
}
