import type { Page } from '@playwright/test'

import { SMALL } from './smallPicture'

/** The mark in the middle of a picture of 1280 × 720: 16 bits of the clock, and the same bits inverted below. */
const COLUMNS = 8
const ROWS = 4
const CELL = 40

/** Where somebody on the right of two is drawn into the picture of the class, and how much smaller. */
const RIGHT_OF_TWO = { x: 956, y: 360, scale: 616 / 720 }

export interface MixedSecond {
  hidden: boolean
  /** frames of the mixed picture */
  frames: number
  /** different ones of the guest in it */
  guestFrames: number
}

interface Mixing extends Window {
  /** by clock value: when a frame with it came from the guest, and when it was in the mixed picture */
  arrived: Map<number, number>
  mixed: Map<number, number>
  seconds: MixedSecond[]
}

/** The camera of a page shows the clock, in a way that survives being cut, made smaller and encoded. */
export async function useMarkedCamera(page: Page): Promise<void> {
  await page.addInitScript(
    ({ columns, rows, cell }) => {
      const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      const camera = (): MediaStreamTrack => {
        const canvas = document.createElement('canvas')
        canvas.width = 640
        canvas.height = 360
        const context = canvas.getContext('2d', { alpha: false })!
        context.scale(0.5, 0.5)
        const left = (1280 - columns * cell) / 2
        const top = (720 - rows * cell) / 2
        const draw = (): void => {
          const clock = Math.floor(performance.timeOrigin + performance.now()) % 65_536
          context.fillStyle = '#3a6'
          context.fillRect(0, 0, 1280, 720)
          for (let place = 0; place < columns * rows; place++) {
            const bit = Math.floor(clock / 2 ** (place % 16)) % 2 === 1
            context.fillStyle = bit !== place >= 16 ? '#fff' : '#000'
            context.fillRect(left + (place % columns) * cell, top + Math.floor(place / columns) * cell, cell, cell)
          }
        }
        draw()
        setInterval(draw, 33)
        return canvas.captureStream(30).getVideoTracks()[0]!
      }
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const real = await original(constraints)
        for (const track of real.getVideoTracks()) {
          const marked = camera()
          marked.getSettings = () => track.getSettings()
          real.removeTrack(track)
          real.addTrack(marked)
          track.stop()
        }
        return real
      }
    },
    { columns: COLUMNS, rows: ROWS, cell: CELL },
  )
}

/** On the teacher's page, whose picture is a small one: reads the guest's clock where it comes in and where it goes out again, and counts the frames. */
export async function watchMixing(page: Page): Promise<void> {
  await page.addInitScript(
    ({ columns, rows, cell, place, width }) => {
      const found = {
        arrived: new Map<number, number>(),
        mixed: new Map<number, number>(),
        seconds: [] as MixedSecond[],
      }
      Object.assign(window, found)
      let second: MixedSecond = { hidden: false, frames: 0, guestFrames: 0 }
      let secondEnds = 0

      type Reader = { read(): Promise<{ done: boolean; value: VideoFrame }> }
      type Processor = new (of: { track: MediaStreamTrack }) => { readable: { getReader(): Reader } }
      const read = async (track: MediaStreamTrack, seen: (frame: VideoFrame) => Promise<void>): Promise<void> => {
        const { MediaStreamTrackProcessor } = window as unknown as { MediaStreamTrackProcessor: Processor }
        const reader = new MediaStreamTrackProcessor({ track: track.clone() }).readable.getReader()
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return
          try {
            await seen(value)
          } finally {
            value.close()
          }
        }
      }

      const canvas = new OffscreenCanvas(columns * 4, rows * 4)
      const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!
      /** the clock of a mark whose middle is at x, y, or undefined where there is none */
      const clockAt = (frame: VideoFrame, x: number, y: number, size: number): number | undefined => {
        const [width, height] = [columns * size, rows * size]
        context.drawImage(frame, x - width / 2, y - height / 2, width, height, 0, 0, canvas.width, canvas.height)
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        const bright = (at: number): boolean => {
          const column = (at % columns) * 4 + 2
          const row = Math.floor(at / columns) * 4 + 2
          return data[4 * (row * canvas.width + column) + 1]! > 128
        }
        let clock = 0
        for (let bit = 0; bit < 16; bit++) {
          if (bright(bit) === bright(bit + 16)) return undefined
          if (bright(bit)) clock += 2 ** bit
        }
        return clock
      }
      const note = (times: Map<number, number>, clock: number | undefined, at: number): boolean => {
        if (clock === undefined || times.has(clock)) return false
        times.set(clock, at)
        return true
      }

      const capture = HTMLCanvasElement.prototype.captureStream
      HTMLCanvasElement.prototype.captureStream = function (...args) {
        const stream = capture.apply(this, args)
        if (this.width !== width) return stream
        void read(stream.getVideoTracks()[0]!, async (frame) => {
          const now = performance.now()
          if (now >= secondEnds) {
            if (secondEnds > 0) found.seconds.push(second)
            second = { hidden: document.hidden, frames: 0, guestFrames: 0 }
            secondEnds = now + 1_000
          }
          second.frames += 1
          const scale = frame.displayWidth / 1280
          const clock = clockAt(frame, place.x * scale, place.y * scale, cell * place.scale * scale)
          if (note(found.mixed, clock, now)) second.guestFrames += 1
        })
        return stream
      }

      const known = new WeakSet<MediaStreamTrack>()
      const set = RTCPeerConnection.prototype.setRemoteDescription as (
        description: RTCSessionDescriptionInit,
      ) => Promise<void>
      RTCPeerConnection.prototype.setRemoteDescription = async function (
        this: RTCPeerConnection,
        description: RTCSessionDescriptionInit,
      ) {
        await set.call(this, description)
        for (const { track } of this.getReceivers()) {
          if (track.kind !== 'video' || known.has(track)) continue
          known.add(track)
          void read(track, async (frame) => {
            const now = performance.now()
            const { displayWidth: width, displayHeight: height } = frame
            note(found.arrived, clockAt(frame, width / 2, height / 2, (cell * width) / 1280), now)
          })
        }
      }
    },
    { columns: COLUMNS, rows: ROWS, cell: CELL, place: RIGHT_OF_TWO, width: 1280 * SMALL },
  )
}

/** Milliseconds from a guest's frame on the teacher's page to its first place in the mixed picture, frame by frame. */
export function mixingLatencies(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { arrived, mixed } = window as unknown as Mixing
    return [...mixed].flatMap(([clock, at]) => (arrived.has(clock) ? [at - arrived.get(clock)!] : []))
  })
}

export function mixedSeconds(page: Page): Promise<MixedSecond[]> {
  return page.evaluate(() => (window as unknown as Mixing).seconds)
}
