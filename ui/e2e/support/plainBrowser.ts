import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { chromiumArguments, findChromium } from './chromium'

/**
 * A browser like anybody's: Playwright, which lets every tab believe that it is in front, is only there while it is attached.
 */
export class PlainBrowser {
  private attached: Browser | undefined

  private constructor(
    private readonly browser: ChildProcess,
    private readonly directory: string,
    private readonly url: string,
  ) {}

  static async start(): Promise<PlainBrowser> {
    const directory = mkdtempSync(join(tmpdir(), 'streamlet-browser-'))
    const browser = spawn(
      findChromium(),
      [
        '--headless',
        '--window-size=900,640',
        '--remote-debugging-port=0',
        `--user-data-dir=${directory}`,
        ...chromiumArguments,
        'about:blank',
      ],
      // a group of its own, all of which ends with it
      { stdio: 'ignore', detached: true },
    )
    const file = join(directory, 'DevToolsActivePort')
    while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) {
      if (browser.exitCode !== null) throw new Error('The browser ended.')
      await pause(50)
    }
    return new PlainBrowser(browser, directory, `http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0]}`)
  }

  /** @returns what belongs to no test, and stays as it is after `detach` */
  async attach(): Promise<BrowserContext> {
    this.attached = await chromium.connectOverCDP(this.url)
    return this.attached.contexts()[0]!
  }

  async detach(): Promise<void> {
    await this.attached?.close()
    this.attached = undefined
  }

  /** Another tab comes to the front; the one before is hidden. */
  async openTab(): Promise<void> {
    await fetch(`${this.url}/json/new?about:blank`, { method: 'PUT' })
  }

  async close(): Promise<void> {
    await this.detach()
    const ended = once(this.browser, 'exit')
    process.kill(-this.browser.pid!, 'SIGKILL')
    await ended
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
