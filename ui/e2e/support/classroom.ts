import { type Locator, type Page } from '@playwright/test'

import { audioEnergy, decodedFrames, readLatency } from './clock'
import { expect } from './test'

/**
 * Fills the drawer as a teacher would, and goes to the studio of the new class.
 *
 * @param origin for a page that knows none
 */
export async function scheduleAndOpenStudio(page: Page, title: string, origin = ''): Promise<string> {
  await page.goto(`${origin}/`)
  await page.getByRole('button', { name: 'Schedule a class' }).first().click()
  const drawer = page.getByRole('dialog', { name: 'Schedule a class' })
  await drawer.getByLabel('Title').fill(title)
  await drawer.getByRole('button', { name: 'Schedule class' }).click()
  await expect(drawer).toBeHidden()
  const answer = await page.waitForFunction(async (wanted) => {
    const session = await fetch('/api/session/refresh', { method: 'POST' }).then((response) => response.json())
    const mine = await fetch('/api/classes/mine', {
      headers: { authorization: `Bearer ${session.accessToken}` },
    }).then((response) => response.json())
    return mine.classes.find((view: { title: string }) => view.title === wanted)?.classId
  }, title)
  const classId = (await answer.jsonValue()) as string
  await page.goto(`${origin}/classes/${classId}/studio`)
  return classId
}

export async function goLive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go live' }).click()
  await expect(page.getByRole('button', { name: 'End class' })).toBeVisible()
}

export async function endClass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End class' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End class' }).click()
  await expect(page.getByRole('heading', { name: 'Well done, the class has ended' })).toBeVisible()
}

export function liveVideo(page: Page): Locator {
  return page.getByTestId('live-video')
}

/** Joins by the class's address and waits until picture and sound arrive: by HLS, if the test has chosen nothing else. */
export async function watch(page: Page, classId: string): Promise<void> {
  await page.addInitScript(() => {
    if (localStorage.getItem('streamlet.delivery') === null) localStorage.setItem('streamlet.delivery', 'hls')
  })
  await page.goto(`/classes/${classId}`)
  await expectPicture(page)
  await expect.poll(() => audioEnergy(liveVideo(page)), { timeout: 30_000 }).toBeGreaterThan(0.01)
}

export async function expectPicture(page: Page, timeout = 60_000): Promise<void> {
  const video = liveVideo(page)
  let seen = await decodedFrames(video)
  // three more readings, each with new frames; a rebuilt player counts from zero again
  for (let round = 0; round < 3; round++) {
    const before = seen
    await expect
      .poll(
        async () => {
          seen = await decodedFrames(video)
          return seen > 0 && seen !== before
        },
        { timeout },
      )
      .toBe(true)
  }
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.getByRole('textbox', { name: 'Message' }).press('Enter')
}

export function messages(page: Page): Locator {
  return page.getByRole('list', { name: 'Messages' })
}

/** Glass-to-glass latencies in milliseconds, read from the burnt-in clock. */
export async function latencies(page: Page, count: number): Promise<number[]> {
  const read: number[] = []
  await expect
    .poll(
      async () => {
        const latency = await readLatency(liveVideo(page))
        if (latency !== undefined) read.push(latency)
        return read.length
      },
      { intervals: [150], timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(count)
  return read
}

/** Milliseconds by which the page tells another age of its picture than the burnt-in clock, several times. */
export async function latencyErrors(page: Page, count: number): Promise<number[]> {
  const chip = page.getByText(/^\d+\.\d s behind$/)
  const errors: number[] = []
  await expect
    .poll(
      async () => {
        const latency = await readLatency(liveVideo(page))
        const shown = parseFloat((await chip.textContent()) ?? '') * 1000
        if (latency !== undefined) errors.push(Math.abs(shown - latency))
        return errors.length
      },
      { intervals: [300], timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(count)
  return errors
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
