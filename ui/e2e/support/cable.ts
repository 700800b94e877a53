import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A network cable between one browser and the application, which can be pulled and put back. */
export class Cable {
  private readonly sockets = new Set<Socket>()
  private pulled = false

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(target: number): Promise<Cable> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const cable = new Cable(server, (server.address() as AddressInfo).port)
    server.on('connection', (near) => cable.join(near, target))
    return cable
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  /** open connections break, new ones are refused */
  pull(): void {
    this.pulled = true
    for (const socket of this.sockets) socket.destroy()
  }

  plug(): void {
    this.pulled = false
  }

  async close(): Promise<void> {
    this.pull()
    this.server.close()
    await once(this.server, 'close')
  }

  private join(near: Socket, target: number): void {
    if (this.pulled) {
      near.destroy()
      return
    }
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }
}
