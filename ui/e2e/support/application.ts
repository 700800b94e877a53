import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const jar = resolve(import.meta.dirname, '../../../app/target/streamlet.jar')

/**
 * What Chromium paints takes priority over everything else, where it may: an application that starts beside busy pages would
 * starve. Where that is not allowed, `nice` goes on without it.
 */
const PRIORITY = ['-n', '-10']

/** The packaged application as a process of its own: started, killed and started again like a user's. */
export class Application {
  private process: ChildProcess | undefined
  private readonly directory = mkdtempSync(join(tmpdir(), 'streamlet-e2e-'))

  private constructor(
    readonly port: number,
    private readonly settings: string[],
  ) {}

  static async start(settings: string[] = []): Promise<Application> {
    const application = new Application(await freePort(), settings)
    await application.run()
    return application
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  /** as a crash or a power switch would: no chance to say goodbye */
  async kill(): Promise<void> {
    const process = this.process
    if (!process) return
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    await ended
    this.process = undefined
  }

  async run(): Promise<void> {
    if (!existsSync(jar)) throw new Error(`${jar} is missing: run ./mvnw -DskipTests package first.`)
    const process = spawn(
      'nice',
      [
        ...PRIORITY,
        javaCommand(),
        '-XX:TieredStopAtLevel=1',
        '-Xmx1g',
        '-Daxoniq.update-checker.disabled=true',
        '-jar',
        jar,
        '--spring.profiles.active=demo',
        `--server.port=${this.port}`,
        `--streamlet.data-directory=${this.directory}`,
        ...this.settings,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    this.process = process
    const log = createWriteStream(join(this.directory, 'application.log'), { flags: 'a' })
    process.stdout?.pipe(log, { end: false })
    process.stderr?.pipe(log, { end: false })
    await this.ready(process)
  }

  async stop(): Promise<void> {
    const process = this.process
    if (process) {
      const ended = once(process, 'exit')
      process.kill('SIGTERM')
      await ended
    }
    rmSync(this.directory, { recursive: true, force: true })
  }

  private async ready(process: ChildProcess): Promise<void> {
    const deadline = Date.now() + 120_000
    while (Date.now() < deadline) {
      if (process.exitCode !== null) throw new Error(`The application ended.\n${this.lastWords()}`)
      if ((await this.answers('/api/demo-accounts')) && (await this.answers('/actuator/health/readiness'))) return
      await pause(200)
    }
    throw new Error(`The application did not come up.\n${this.lastWords()}`)
  }

  private answers(path: string): Promise<boolean> {
    return fetch(this.url + path, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    )
  }

  private lastWords(): string {
    return readFileSync(join(this.directory, 'application.log'), 'utf8').slice(-4_000)
  }
}

/** STREAMLET_JAVA is the toolchain's JDK when Maven runs the tests. */
function javaCommand(): string {
  return process.env.STREAMLET_JAVA ?? 'java'
}

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
