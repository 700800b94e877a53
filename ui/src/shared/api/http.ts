import createClient from 'openapi-fetch'
import type { paths } from '@/contracts/openapi'
import { apiFetch } from './client'
import { problemOf } from './problem'

/** The REST API as the server describes it: paths, parameters, bodies and answers are checked by the compiler. */
export const http = createClient<paths>({ baseUrl: window.location.origin, fetch: apiFetch })

http.use({
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response)
    return undefined
  },
})

/** The body of an answer; what went wrong is thrown as a problem. */
export async function answer<T>(sent: Promise<{ data?: T; response: Response }>): Promise<NonNullable<T>> {
  return (await sent).data as NonNullable<T>
}

/** For what answers nothing. */
export async function done(sent: Promise<unknown>): Promise<void> {
  await sent
}
