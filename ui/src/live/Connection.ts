import { Backoff } from './backoff'
import { CLOSE, FLOOD_PAUSE_MILLIS, SILENCE_MILLIS, SUBPROTOCOL } from './protocol'
import type { ClientFrame, ServerFrame } from './protocol'
import { withErased } from '@/shared/erased'
import { Value } from '@/shared/value'

/** How the live connection is; `offline`: the browser says that there is no network, or nobody is signed in. */
export interface ConnectionStatus {
  state: 'connected' | 'connecting' | 'waiting' | 'offline'
  /** when the next attempt is made, in milliseconds of the epoch */
  retryAt?: number
}

/** The part of a WebSocket that is used. */
export interface SocketLike {
  onmessage: ((event: MessageEvent) => void) | null
  onclose: ((event: CloseEvent) => void) | null
  send(data: string): void
  close(code?: number, reason?: string): void
}

export interface ConnectionOptions {
  /** a fresh ticket; it is good for one socket */
  fetchTicket: () => Promise<string>
  /** whether a refused ticket means that nobody is signed in, so that trying again is of no use */
  isSignedOut?: (error: unknown) => boolean
  openSocket?: (ticket: string) => SocketLike
  random?: () => number
  /** where `online`, `offline` and `visibilitychange` are heard */
  page?: { window: EventTarget; document: EventTarget & { visibilityState: string }; isOnline: () => boolean }
}

export function openWebSocket(ticket: string): SocketLike {
  const url = new URL('/ws', location.href)
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('ticket', ticket)
  return new WebSocket(url, SUBPROTOCOL)
}

function browserPage(): NonNullable<ConnectionOptions['page']> {
  return { window, document, isOnline: () => navigator.onLine }
}

/**
 * Holds one socket open: asks for a ticket, connects, listens for silence and comes back by itself, after a growing
 * wait, or at once when the network or the person returns. Every loss is the same to it; a close code only decides
 * how long to wait.
 */
export class Connection {
  readonly status = new Value<ConnectionStatus>({ state: 'connecting' })
  onframe: (frame: ServerFrame) => void = () => {}
  private readonly backoff: Backoff
  private readonly page: NonNullable<ConnectionOptions['page']>
  private socket: SocketLike | undefined
  private attempt = 0
  private running = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: ConnectionOptions) {
    this.backoff = new Backoff(options.random)
    this.page = options.page ?? browserPage()
  }

  start(): void {
    if (this.running) return
    this.running = true
    this.page.window.addEventListener('online', this.comeBack)
    this.page.window.addEventListener('offline', this.networkGone)
    this.page.document.addEventListener('visibilitychange', this.comeBack)
    this.connect()
  }

  stop(): void {
    if (!this.running) return
    this.running = false
    this.page.window.removeEventListener('online', this.comeBack)
    this.page.window.removeEventListener('offline', this.networkGone)
    this.page.document.removeEventListener('visibilitychange', this.comeBack)
    this.abandonSocket(CLOSE.ended)
    this.backoff.reset()
    this.status.set({ state: 'offline' })
  }

  /** @returns false if there is no connection: whoever sends says it again after the next `welcome` */
  send(frame: ClientFrame): boolean {
    if (this.status.current.state !== 'connected' || !this.socket) return false
    this.socket.send(JSON.stringify(frame))
    return true
  }

  private connect(): void {
    this.abandonSocket(CLOSE.ended)
    this.status.set({ state: 'connecting' })
    const attempt = ++this.attempt
    // a connection that never gets to its first frame is as good as a silent one
    this.listenForSilence()
    this.options.fetchTicket().then(
      (ticket) => {
        if (attempt === this.attempt && this.running) this.open(ticket)
      },
      (error: unknown) => {
        if (attempt !== this.attempt || !this.running) return
        if (this.options.isSignedOut?.(error)) this.stop()
        else this.lost()
      },
    )
  }

  private open(ticket: string): void {
    const socket = (this.options.openSocket ?? openWebSocket)(ticket)
    this.socket = socket
    socket.onmessage = (event) => {
      if (this.socket !== socket || typeof event.data !== 'string') return
      this.listenForSilence()
      this.receive(JSON.parse(withErased(event.data)) as ServerFrame)
    }
    socket.onclose = (event) => {
      if (this.socket === socket) this.lost(event.code === CLOSE.flood ? FLOOD_PAUSE_MILLIS : 0)
    }
  }

  private receive(frame: ServerFrame): void {
    if (frame.type === 'welcome') {
      this.backoff.reset()
      this.status.set({ state: 'connected' })
    } else if (frame.type === 'ping') {
      this.send({ type: 'pong' })
    }
    this.onframe(frame)
  }

  private lost(atLeastMillis = 0): void {
    this.abandonSocket(CLOSE.noHeartbeat)
    const wait = this.backoff.next(atLeastMillis)
    const retryAt = Date.now() + wait
    this.status.set({ state: this.page.isOnline() ? 'waiting' : 'offline', retryAt })
    this.timer = setTimeout(() => this.connect(), wait)
  }

  private listenForSilence(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.lost(), SILENCE_MILLIS)
  }

  /** Does not wait for the close handshake: on a dead network it would take minutes. */
  private abandonSocket(code: number): void {
    clearTimeout(this.timer)
    this.attempt += 1
    const { socket } = this
    this.socket = undefined
    if (!socket) return
    socket.onmessage = null
    socket.onclose = null
    socket.close(code)
  }

  private comeBack = (): void => {
    if (this.page.document.visibilityState !== 'hidden') this.retryNow()
  }

  /** Makes the next attempt at once, if one is waited for. */
  retryNow(): void {
    if (!this.running) return
    const { state } = this.status.current
    if (state !== 'waiting' && state !== 'offline') return
    this.backoff.reset()
    this.connect()
  }

  /** Goes on trying all the same: a browser without network still reaches its own machine. */
  private networkGone = (): void => {
    if (this.status.current.state === 'connected') this.lost()
  }
}
