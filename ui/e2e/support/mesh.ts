import type { Page } from '@playwright/test'

import type { MeshPeerView, MeshView } from '../../src/contracts/contracts'
import { expect } from './test'

export const SOURCE = '00000000-0000-0000-0000-000000000000'

interface Prepared extends Window {
  connections: RTCPeerConnection[]
  /** the last one that joined */
  peerId: string | undefined
  /** milliseconds of the epoch: when the page first asked for a place, had one, and had a frame by a peer connection */
  joinedAt: number | undefined
  placedAt: number | undefined
  frameAt: number | undefined
  /** what the server refused, in its own words */
  refused: string[]
}

/** Before its first page: what the student chose, and what the device can do. */
export async function prepare(
  page: Page,
  options: { delivery?: 'auto' | 'hls' | 'mesh'; cores?: number; relay?: boolean } = {},
): Promise<void> {
  await page.addInitScript(
    ({ delivery, cores, relay }) => {
      if (localStorage.getItem('streamlet.delivery') === null) localStorage.setItem('streamlet.delivery', delivery)
      if (localStorage.getItem('streamlet.relay') === null)
        localStorage.setItem('streamlet.relay', relay ? 'yes' : 'no')
      Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => cores })
      const connections: RTCPeerConnection[] = []
      const refused: string[] = []
      Object.assign(window, { connections, refused })
      const Native = RTCPeerConnection
      window.RTCPeerConnection = class extends Native {
        constructor(configuration?: RTCConfiguration) {
          super(configuration)
          connections.push(this)
        }
      }
      const send = WebSocket.prototype.send
      WebSocket.prototype.send = function (data) {
        const joined = typeof data === 'string' && /^\{"type":"mesh-join".*?"peerId":"([^"]*)"/.exec(data)
        const prepared = window as unknown as Prepared
        if (joined) prepared.peerId = joined[1]
        if (joined) prepared.joinedAt ??= Date.now()
        send.call(this, data)
      }
      window.WebSocket = class extends WebSocket {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols)
          this.addEventListener('message', ({ data }) => {
            if (String(data).includes('"mesh-place"')) (window as unknown as Prepared).placedAt ??= Date.now()
            if (/"type":"(error|mesh-gone)"/.test(String(data))) refused.push(String(data))
          })
        }
      }
      const loaded = ({ target }: Event): void => {
        const live = target instanceof HTMLVideoElement && target.srcObject !== null
        if (live) (window as unknown as Prepared).frameAt ??= Date.now()
      }
      document.addEventListener('loadeddata', loaded, true)
    },
    { delivery: options.delivery ?? 'mesh', cores: options.cores ?? 2, relay: options.relay ?? true },
  )
}

/** As if chosen in another tab of the browser. */
export async function choose(page: Page, key: 'streamlet.delivery' | 'streamlet.relay', value: string): Promise<void> {
  await page.evaluate(
    ([name, chosen]) => {
      localStorage.setItem(name!, chosen!)
      window.dispatchEvent(new StorageEvent('storage', { key: name! }))
    },
    [key, value],
  )
}

/** What the mesh looks like to its teacher. */
export async function meshOf(teacher: Page, classId: string): Promise<MeshPeerView[]> {
  const view = await teacher.evaluate(async (id) => {
    const session = await fetch('/api/session/refresh', { method: 'POST' }).then((response) => response.json())
    const answer = await fetch(`/api/classes/${id}/mesh`, {
      headers: { authorization: `Bearer ${session.accessToken}` },
    })
    return (await answer.json()) as MeshView
  }, classId)
  return view.peers
}

/** The peer that the page is. */
export async function peerOf(page: Page): Promise<string> {
  return (await page.evaluate(() => (window as unknown as Prepared).peerId)) ?? 'nobody'
}

export interface Joining {
  /** milliseconds since the page asked for a place */
  placed: number
  frame: number
}

/** From the first time that the page asked for a place to its first frame through the mesh. */
export async function joining(page: Page): Promise<Joining> {
  try {
    const times = await page.waitForFunction(() => {
      const { joinedAt, placedAt, frameAt } = window as unknown as Prepared
      return joinedAt && placedAt && frameAt ? { placed: placedAt - joinedAt, frame: frameAt - joinedAt } : undefined
    })
    return (await times.jsonValue())!
  } catch (cause) {
    const refused = await page.evaluate(() => (window as unknown as Prepared).refused)
    throw new Error(`no frame through the mesh; refused: ${refused.join(' ')}`, { cause })
  }
}

/** The next place that the page asks for is the first. */
export async function forgetJoining(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { joinedAt: undefined, placedAt: undefined, frameAt: undefined }))
}

/** Waits until the mesh looks as wanted. */
export async function expectMesh(
  teacher: Page,
  classId: string,
  wanted: (peers: MeshPeerView[]) => boolean,
  timeout = 60_000,
): Promise<MeshPeerView[]> {
  let peers: MeshPeerView[] = []
  await expect
    .poll(
      async () => {
        peers = await meshOf(teacher, classId)
        return wanted(peers)
      },
      { timeout, intervals: [500] },
    )
    .toBe(true)
  return peers
}

export function delivery(page: Page): Promise<string | null> {
  return page.locator('[data-delivery]').getAttribute('data-delivery', { timeout: 20_000 })
}

export async function expectDelivery(page: Page, mode: 'hls' | 'mesh', timeout = 30_000): Promise<void> {
  await expect(page.locator(`[data-delivery="${mode}"]`)).toBeVisible({ timeout })
}

/** Bytes of sound and picture that the page has sent to other pages. */
export function sentBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0
    for (const connection of (window as unknown as Prepared).connections) {
      const report = await connection.getStats()
      report.forEach((one: { type: string; bytesSent?: number }) => {
        if (one.type === 'outbound-rtp') bytes += one.bytesSent ?? 0
      })
    }
    return bytes
  })
}
