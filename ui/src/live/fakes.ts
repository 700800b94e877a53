import type { SocketLike } from './Connection'
import type { ClientFrame, ServerFrame } from './protocol'

/** The server's end of a socket, for tests. */
export class FakeSocket implements SocketLike {
  onmessage: SocketLike['onmessage'] = null
  onclose: SocketLike['onclose'] = null
  sent: ClientFrame[] = []
  closedWith: number | undefined

  constructor(readonly ticket: string) {}

  send(data: string): void {
    this.sent.push(JSON.parse(data) as ClientFrame)
  }

  close(code?: number): void {
    this.closedWith = code
  }

  receive(frame: ServerFrame): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(frame) }))
  }

  welcome(): void {
    this.receive({
      type: 'welcome',
      connectionId: 'connection',
      accountId: 'account',
      heartbeatSeconds: 10,
      graceSeconds: 10,
      iceServers: [],
      serverTime: new Date().toISOString(),
    })
  }

  lose(code = 1006): void {
    this.onclose?.(new CloseEvent('close', { code }))
  }

  sentOf<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type)
  }
}

/** Tickets, sockets and the page that a client lives in. */
export class FakeWorld {
  sockets: FakeSocket[] = []
  tickets = 0
  ticketError: unknown
  online = true
  readonly window = new EventTarget()
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' })

  readonly options = {
    fetchTicket: async () => {
      if (this.ticketError) throw this.ticketError
      return `ticket-${++this.tickets}`
    },
    isSignedOut: (error: unknown) => error === 'signed out',
    openSocket: (ticket: string) => {
      const socket = new FakeSocket(ticket)
      this.sockets.push(socket)
      return socket
    },
    random: () => 0,
    page: { window: this.window, document: this.document, isOnline: () => this.online },
  }

  get socket(): FakeSocket {
    return this.sockets.at(-1)!
  }
}
