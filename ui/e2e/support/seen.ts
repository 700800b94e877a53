import type { Page } from '@playwright/test'

import { BITS, CELL, LEFT, TOP } from './clock'

/** What somebody in front of the page saw, from its picture: when another frame appeared, and the time burnt into it. */
export interface Seen {
  /** milliseconds of the epoch */
  at: number
  clock: number
  delivery: string | undefined
}

interface Watched extends Window {
  seen: Seen[]
  blackMillis: number
}

const SCALE = 0.25
const SAMPLE_MILLIS = 20

/** Looks fifty times a second whether there is another frame, from the moment the page is there. */
export async function watchPicture(page: Page): Promise<void> {
  await page.addInitScript(
    ({ bits, cell, left, top, scale, every }) => {
      const watched = window as unknown as Watched
      watched.seen = []
      watched.blackMillis = 0
      const canvas = document.createElement('canvas')
      canvas.width = 1280 * scale
      canvas.height = 2 * cell * scale
      const context = canvas.getContext('2d', { willReadFrequently: true })!
      let hadPicture = false
      let sampledAt = 0
      let last: { video: HTMLVideoElement; frames: number; black: boolean } | undefined
      setInterval(() => {
        const now = Date.now()
        const video = document.querySelector<HTMLVideoElement>('[data-testid="live-video"]')
        if (!video || video.readyState < 2) {
          if (hadPicture && sampledAt) watched.blackMillis += now - sampledAt
          sampledAt = now
          return
        }
        hadPicture = true
        sampledAt = now
        const frames = video.getVideoPlaybackQuality().totalVideoFrames
        if (last?.video === video && last.frames === frames) {
          if (last.black) watched.blackMillis += every
          return
        }
        const across = video.videoWidth / 1280
        const down = video.videoHeight / 720
        context.drawImage(video, 0, top * down, 1280 * across, 2 * cell * down, 0, 0, canvas.width, canvas.height)
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        const bright = (x: number, y: number): number => data[4 * (Math.round(y) * canvas.width + Math.round(x)) + 1]!
        // beside the clock it is grey
        const black = bright((left - 10) * scale, cell * scale) < 40
        last = { video, frames, black }
        if (black) watched.blackMillis += every
        let clock = 0
        for (let bit = 0; bit < bits; bit++) {
          const x = (left + (bit + 0.5) * cell) * scale
          const upper = bright(x, 0.5 * cell * scale) > 128
          if (upper === bright(x, 1.5 * cell * scale) > 128) return
          if (upper) clock += 2 ** bit
        }
        if (clock === watched.seen.at(-1)?.clock) return
        const delivery = document.querySelector<HTMLElement>('[data-delivery]')?.dataset.delivery
        watched.seen.push({ at: now, clock, delivery })
        if (watched.seen.length > 5_000) watched.seen.splice(0, 1_000)
      }, every)
    },
    { bits: BITS, cell: CELL, left: LEFT, top: TOP, scale: SCALE, every: SAMPLE_MILLIS },
  )
}

/** @param from milliseconds of the epoch */
export async function seen(page: Page, from = 0): Promise<Seen[]> {
  const all = await page.evaluate(() => (window as unknown as Watched).seen)
  return all.filter((one) => one.at >= from)
}

/** Milliseconds in which a page that had a picture had none at all. */
export function blackMillis(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).blackMillis)
}

/** The longest time in which the picture stood still, in milliseconds. */
export function longestGap(frames: readonly Seen[]): number {
  let longest = 0
  for (let i = 1; i < frames.length; i++) longest = Math.max(longest, frames[i]!.at - frames[i - 1]!.at)
  return longest
}

/** How many frames between its first and its last a page did not show that another one did. */
export function missed(frames: readonly Seen[], byAll: readonly Seen[][]): number {
  if (frames.length === 0) return 0
  const own = new Set(frames.map(({ clock }) => clock))
  const [first, last] = [frames[0]!.clock, frames.at(-1)!.clock]
  const others = new Set(byAll.flat().map(({ clock }) => clock))
  return [...others].filter((clock) => clock > first && clock < last && !own.has(clock)).length
}
