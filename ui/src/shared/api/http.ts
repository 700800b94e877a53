import createClient from 'openapi-fetch'
import type { paths } from '@/contracts/openapi'
import { withErased } from '@/shared/erased'
import { apiFetch } from './client'
import { ApiProblem, problemOf } from './problem'

/** The REST API as the server describes it: paths, parameters, bodies and answers are checked by the compiler. */
export const http = createClient<paths>({ baseUrl: window.location.origin, fetch: apiFetch })

http.use({
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response)
    return response.headers.get('Content-Type')?.startsWith('application/json')
      ? new Response(withErased(await response.text()), response)
      : undefined
  },
})

/** The body of an answer; what went wrong is thrown as a problem. */
export async function answer<T>(sent: Promise<{ data?: T; response: Response }>): Promise<NonNullable<T>> {
  return (await readable(sent)).data as NonNullable<T>
}

/** For what answers nothing. */
export async function done(sent: Promise<unknown>): Promise<void> {
  await readable(sent)
}

/** What a proxy answers in its own words, or what breaks off, is a problem like any other; an abort stays an abort. */
async function readable<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent
  } catch (error) {
    if (error instanceof ApiProblem || error instanceof DOMException) throw error
    throw new ApiProblem('INTERNAL_ERROR', 0, 'The answer was not readable')
  }
}
