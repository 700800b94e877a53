import type { Page } from '@playwright/test'

import { BITS, CELL, LEFT, TOP } from './clock'

/**
 * Makes what a teacher sends a small busy picture with a burnt-in clock, so that a few pages fit on a machine of two cores: the
 * camera, and what the page's own mixer gives out.
 */
export async function useSmallClock(page: Page, framesPerSecond = 15): Promise<void> {
  await page.addInitScript(
    ({ bits, cell, left, top, rate }) => {
      const scale = 0.25
      const capture = HTMLCanvasElement.prototype.captureStream
      let track: MediaStreamTrack | undefined
      const clock = (): MediaStreamTrack => {
        const canvas = document.createElement('canvas')
        canvas.width = 1280 * scale
        canvas.height = 720 * scale
        const context = canvas.getContext('2d')!
        context.scale(scale, scale)
        const draw = (): void => {
          const now = Date.now()
          for (let x = 0; x < 1280; x += 80) {
            context.fillStyle = `hsl(${(x + now / 20) % 360} 60% 45%)`
            context.fillRect(x, 0, 80, 720)
          }
          context.fillStyle = '#888'
          context.fillRect(left - 20, top - 20, bits * cell + 40, 2 * cell + 40)
          for (let bit = 0; bit < bits; bit++) {
            const on = Math.floor(now / 2 ** bit) % 2 === 1
            context.fillStyle = on ? '#fff' : '#000'
            context.fillRect(left + bit * cell, top, cell, cell)
            context.fillStyle = on ? '#000' : '#fff'
            context.fillRect(left + bit * cell, top + cell, cell, cell)
          }
        }
        draw()
        setInterval(draw, 1000 / rate)
        return capture.call(canvas, rate).getVideoTracks()[0]!
      }
      HTMLCanvasElement.prototype.captureStream = function (...args) {
        if (this.width !== 1280) return capture.apply(this, args)
        track ??= clock()
        return new MediaStream([track.clone()])
      }
      const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const real = await original({
          ...(constraints?.audio !== undefined && { audio: constraints.audio }),
          audio: true,
        })
        if (constraints?.video) {
          track ??= clock()
          real.addTrack(track.clone())
        }
        return real
      }
    },
    { bits: BITS, cell: CELL, left: LEFT, top: TOP, rate: framesPerSecond },
  )
}
