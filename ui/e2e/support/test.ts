import { test as base, type BrowserContext, type Page, type TestInfo } from '@playwright/test'

import { Application } from './application'

export interface Person {
  context: BrowserContext
  page: Page
}

interface Fixtures {
  /** a browser of one's own, signed in with a demo account or a fresh student */
  signedIn: (username: string, password: string, origin?: string) => Promise<Person>
  /** registers a student by REST and signs in */
  newStudent: (displayName: string, origin?: string) => Promise<Person>
}

interface WorkerFixtures {
  application: Application
  /** what it is started with besides */
  settings: string[]
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  settings: [[], { option: true, scope: 'worker' }],
  application: [
    async ({ settings }, use) => {
      const application = await Application.start(settings)
      await use(application)
      await application.stop()
    },
    { scope: 'worker', timeout: 150_000 },
  ],

  signedIn: async ({ browser, application, contextOptions }, use, testInfo) => {
    const contexts: BrowserContext[] = []
    await use(async (username, password, origin = application.url) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: origin })
      contexts.push(context)
      // the refresh cookie is the session: the page finds it at its first load
      const answer = await context.request.post(`${origin}/api/login`, { data: { username, password } })
      if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`)
      return { context, page: await context.newPage() }
    })
    if (testInfo.errors.length > 0) await attachPages(contexts, testInfo)
    for (const context of contexts) await context.close()
  },

  newStudent: async ({ application, signedIn }, use) => {
    await use(async (displayName, origin = application.url) => {
      const username = `student-${Math.random().toString(36).slice(2, 12)}`
      const answer = await fetch(`${application.url}/api/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: 'a-long-password', displayName }),
      })
      if (answer.status !== 201) throw new Error(`${displayName} could not register: ${await answer.text()}`)
      return signedIn(username, 'a-long-password', origin)
    })
  },
})

/** What everybody had before them when the test failed. */
async function attachPages(contexts: BrowserContext[], testInfo: TestInfo): Promise<void> {
  for (const page of contexts.flatMap((context) => context.pages())) {
    const body = await page.innerText('body', { timeout: 2_000 }).catch(String)
    await testInfo.attach(`page ${page.url()}`, { body, contentType: 'text/plain' })
  }
}

export { expect } from '@playwright/test'
