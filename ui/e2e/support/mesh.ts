import type { Page } from '@playwright/test'

import type { MeshPeerView, MeshView } from '../../src/contracts/contracts'
import { expect } from './test'

export const SOURCE = '00000000-0000-0000-0000-000000000000'

interface Connections extends Window {
  connections: RTCPeerConnection[]
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
      Object.assign(window, { connections })
      const Native = RTCPeerConnection
      window.RTCPeerConnection = class extends Native {
        constructor(configuration?: RTCConfiguration) {
          super(configuration)
          connections.push(this)
        }
      }
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

export async function accountOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const session = await fetch('/api/session/refresh', { method: 'POST' }).then((response) => response.json())
    return session.account.accountId as string
  })
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
    for (const connection of (window as unknown as Connections).connections) {
      const report = await connection.getStats()
      report.forEach((one: { type: string; bytesSent?: number }) => {
        if (one.type === 'outbound-rtp') bytes += one.bytesSent ?? 0
      })
    }
    return bytes
  })
}
