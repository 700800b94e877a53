import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

export interface WireQuality {
  /** of every packet, in each direction */
  delayMillis?: number
  /** how many of a hundred packets do not arrive */
  lossPercent?: number
}

/**
 * The network between two pages, for the links of the stage: late, lossy, or no way through at all. Each page's addresses are
 * replaced by ones of this process in what it signals, which passes the packets on, strictly in order. The kernel is not asked.
 */
export class Wire {
  private readonly sockets = new Map<string, Promise<Socket>>()
  private readonly open: Socket[] = []
  private random = 1
  passed = 0

  /** @param quality undefined: every packet is swallowed */
  constructor(private quality: WireQuality | undefined) {}

  /** From now on every packet is swallowed. */
  cut(): void {
    this.quality = undefined
  }

  /** Before the first page is opened there. */
  async lay(page: Page): Promise<void> {
    await page.routeWebSocket(/\/ws\?/, (socket) => {
      const server = socket.connectToServer()
      // what waits for an address keeps its place
      let sending = Promise.resolve()
      socket.onMessage((message) => {
        sending = sending.then(async () => server.send(await this.rewritten(String(message))))
      })
    })
  }

  close(): void {
    for (const socket of this.open.splice(0)) socket.close()
  }

  private async rewritten(message: string): Promise<string> {
    const frame = JSON.parse(message) as { type: string; payload?: string }
    if (frame.type !== 'signal' || !frame.payload) return message
    const signal = JSON.parse(frame.payload) as {
      session?: string
      description?: { type: string; sdp: string }
      candidates?: { candidate: string }[]
    }
    // the signals of the mesh have no session
    if (signal.session === undefined) return message
    if (signal.description) {
      const lines = await Promise.all(
        signal.description.sdp.split('\r\n').map(async (line) => {
          if (!line.startsWith('a=candidate:')) return line
          const moved = await this.moved(line.slice(2))
          return moved && `a=${moved}`
        }),
      )
      signal.description.sdp = lines.filter((line) => line !== undefined).join('\r\n')
    }
    if (signal.candidates) {
      const moved = await Promise.all(
        signal.candidates.map(async (one) => ({ ...one, candidate: await this.moved(one.candidate) })),
      )
      signal.candidates = moved.filter((one): one is { candidate: string } => one.candidate !== undefined)
    }
    return JSON.stringify({ ...frame, payload: JSON.stringify(signal) })
  }

  /** The same candidate at an address of this process, or none if it cannot be passed on. */
  private async moved(candidate: string): Promise<string | undefined> {
    const parts = candidate.split(' ')
    const [protocol, address, port] = [parts[2]!, parts[4]!, parts[5]!]
    if (protocol.toLowerCase() !== 'udp' || !/^\d+\.\d+\.\d+\.\d+$/.test(address)) return undefined
    parts[5] = String(((await this.socketFor(address, Number(port))).address() as AddressInfo).port)
    return parts.join(' ')
  }

  /** What comes to it goes on to `address`, and what comes from there seems to come from it. */
  private socketFor(address: string, port: number): Promise<Socket> {
    const key = `${address}:${port}`
    let made = this.sockets.get(key)
    if (!made) {
      made = this.make(address, port)
      this.sockets.set(key, made)
    }
    return made
  }

  private async make(address: string, port: number): Promise<Socket> {
    const socket = createSocket('udp4')
    this.open.push(socket)
    socket.on('message', (packet, from) => void this.pass(packet, from, address, port))
    socket.on('error', () => {}) // the page is gone
    socket.bind(0, address)
    await once(socket, 'listening')
    return socket
  }

  private async pass(packet: Buffer, from: RemoteInfo, address: string, port: number): Promise<void> {
    if (!this.quality || this.next() * 100 < (this.quality.lossPercent ?? 0)) return
    const source = await this.socketFor(from.address, from.port)
    setTimeout(() => {
      if (this.open.length === 0) return
      this.passed += 1
      source.send(packet, port, address, () => {})
    }, this.quality.delayMillis ?? 0)
  }

  /** 0 to 1, the same in every run (Park and Miller) */
  private next(): number {
    this.random = (this.random * 48_271) % 2_147_483_647
    return this.random / 2_147_483_647
  }
}
