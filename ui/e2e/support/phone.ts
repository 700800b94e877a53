import type { Page } from '@playwright/test'

import { expect } from './test'

/** The page as a phone shows it: nothing reaches beyond its right edge. */
export async function expectFitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const beyond = () => page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth)
  await expect.poll(beyond).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}
