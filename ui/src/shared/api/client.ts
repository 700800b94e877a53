import { session } from '@/shared/session'
import type { SessionStore } from '@/shared/session/store'
import { ApiProblem, problemOf, reach } from './problem'

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

/** For requests whose body is no JSON, such as media chunks. */
export const apiFetch = authorizedFetch(session, (input) => fetch(input))

interface Options {
  query?: Record<string, string | number | undefined>
  signal?: AbortSignal | undefined
}

async function send<T>(method: string, path: string, body: unknown, options: Options): Promise<T> {
  const url = new URL(path, window.location.origin)
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value))
  }
  const init: RequestInit = { method, headers: { Accept: 'application/json' } }
  if (options.signal) init.signal = options.signal
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { ...init.headers, 'Content-Type': 'application/json' }
  }
  const response = await apiFetch(new Request(url, init))
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  try {
    return (await response.json()) as T
  } catch {
    throw new ApiProblem('INTERNAL_ERROR', response.status, 'The answer was not readable')
  }
}

export const api = {
  get: <T>(path: string, options: Options = {}) => send<T>('GET', path, undefined, options),
  post: <T = void>(path: string, body?: unknown, options: Options = {}) => send<T>('POST', path, body, options),
  put: <T = void>(path: string, body?: unknown, options: Options = {}) => send<T>('PUT', path, body, options),
  patch: <T = void>(path: string, body?: unknown, options: Options = {}) => send<T>('PATCH', path, body, options),
  delete: <T = void>(path: string, options: Options = {}) => send<T>('DELETE', path, undefined, options),
}
