import type { Page } from '@playwright/test'

/** How much narrower and lower it is. */
export const SMALL = 0.25

/**
 * Lets a page draw and send what it sends a quarter as wide, and less often, so that a few pages fit on a machine of two cores.
 * What is in the picture stays the same.
 */
export async function useSmallPicture(page: Page, framesPerSecond = 15): Promise<void> {
  await page.addInitScript(
    ({ scale, rate }) => {
      const small = new WeakSet<HTMLCanvasElement>()
      const original = HTMLCanvasElement.prototype.getContext as (
        kind: string,
        options?: CanvasRenderingContext2DSettings,
      ) => CanvasRenderingContext2D | null
      const getContext = function (this: HTMLCanvasElement, kind: string, options?: CanvasRenderingContext2DSettings) {
        const isPicture =
          kind === '2d' && this.width === 1280 && this.height === 720 && options?.desynchronized === true
        if (isPicture) {
          this.width *= scale
          this.height *= scale
          small.add(this)
        }
        const context = original.call(this, kind, options)
        if (isPicture) context?.scale(scale, scale)
        return context
      }
      Object.assign(HTMLCanvasElement.prototype, { getContext })
      const capture = HTMLCanvasElement.prototype.captureStream
      HTMLCanvasElement.prototype.captureStream = function (...args) {
        return small.has(this) ? capture.call(this, rate) : capture.apply(this, args)
      }
    },
    { scale: SMALL, rate: framesPerSecond },
  )
}
