import { session } from '@/shared/session'
import type { SessionStore } from '@/shared/session/store'
import { problemOf, reach } from './problem'

type Tokens = Pick<SessionStore, 'token' | 'refresh'>

/** A fetch that carries the access token and, once, repeats a request refused for an old one. */
export function authorizedFetch(tokens: Tokens, fetcher: typeof fetch) {
  return async (request: Request): Promise<Response> => {
    const token = await tokens.token()
    const send = (bearer: string | null) => {
      const attempt = request.clone()
      if (bearer) attempt.headers.set('Authorization', `Bearer ${bearer}`)
      return reach(() => fetcher(attempt))
    }
    const response = await send(token)
    if (token === null || (response.status !== 401 && response.status !== 403)) return response
    const { code } = await problemOf(response.clone())
    if (code === 'ACCOUNT_DISABLED') {
      // the refresh is refused for the same reason, and that ends the session of this page
      await tokens.refresh()
      return response
    }
    // a wrong password is 401 too, and no new token makes it right
    if (response.status === 403 || code === 'BAD_CREDENTIALS') return response
    const renewed = await tokens.refresh()
    return renewed ? send(renewed.accessToken) : response
  }
}

export const apiFetch = authorizedFetch(session, (input) => fetch(input))
