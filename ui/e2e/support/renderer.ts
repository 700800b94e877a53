import type { Browser, Page } from '@playwright/test'

async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter((one) => one.type === 'renderer').map((one) => one.id)
}

/**
 * Opens a page and finds out which process shows it.
 *
 * @param open makes the page and goes to its address
 * @returns the page, and what kills its process as nothing else does: without a chance to say goodbye
 */
export async function openKillable(
  browser: Browser,
  open: () => Promise<Page>,
): Promise<{ page: Page; kill: () => Promise<void> }> {
  const before = new Set(await renderers(browser))
  const page = await open()
  const own = (await renderers(browser)).filter((pid) => !before.has(pid))
  if (own.length !== 1) throw new Error(`The page has ${own.length} new processes: ${own.join(', ')}`)
  const kill = async () => {
    const crashed = page.waitForEvent('crash')
    process.kill(own[0]!, 'SIGKILL')
    await crashed
  }
  return { page, kill }
}
