import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authorizedFetch } from '@/shared/api/client'
import type { ApiProblem } from '@/shared/api/problem'
import { createSessionStore, type SessionStore } from './store'
import type { Session } from './types'

const NOW = Date.parse('2026-01-05T09:00:00Z')

function aSession(token: string, minutes = 10): Session {
  return {
    accessToken: token,
    expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
    account: { accountId: 'a1', username: 'mia', displayName: 'Mia', role: 'TEACHER' },
  }
}

const problem = (status: number, code: string) => new Response(JSON.stringify({ code, status }), { status })

/** Answers from a script, and counts. */
function server(...answers: (() => Response | Promise<Response>)[]) {
  const requests: Request[] = []
  const fetcher = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push(
      new Request(
        new URL(input instanceof Request ? input.url : input, 'http://localhost'),
        init ?? (input as Request),
      ),
    )
    const answer = answers.shift()
    if (!answer) throw new Error('not expected')
    return answer()
  })
  return { fetcher: fetcher as unknown as typeof fetch, requests, answers }
}

function storeOn(fetcher: typeof fetch): SessionStore {
  return createSessionStore({ fetch: fetcher, now: Date.now, exclusively: (work) => work() })
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('restore', () => {
  it('takes over the session of the cookie', async () => {
    const store = storeOn(server(() => Response.json(aSession('t1'))).fetcher)
    await store.restore()
    expect(store.state.current).toMatchObject({ status: 'signed-in', session: { accessToken: 't1' } })
  })

  it('is anonymous without a reason when there is no cookie', async () => {
    const store = storeOn(server(() => problem(401, 'NOT_AUTHENTICATED')).fetcher)
    await store.restore()
    expect(store.state.current).toEqual({ status: 'anonymous' })
  })

  it('does not sign anybody out because the server is not reached', async () => {
    const net = server(
      () => Promise.reject(new TypeError('failed')),
      () => Response.json(aSession('t1')),
    )
    const store = storeOn(net.fetcher)
    await store.restore()
    expect(store.state.current.status).toBe('unreachable')
    await store.restore()
    expect(store.state.current.status).toBe('signed-in')
  })
})

describe('refresh', () => {
  it('is one request however many ask', async () => {
    const net = server(() => Response.json(aSession('t2')))
    const store = storeOn(net.fetcher)
    const all = await Promise.all([store.refresh(), store.refresh(), store.refresh()])
    expect(all.map((one) => one?.accessToken)).toEqual(['t2', 't2', 't2'])
    expect(net.requests).toHaveLength(1)
  })

  it('comes before the token ends', async () => {
    const net = server(() => Response.json(aSession('t2')))
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    await vi.advanceTimersByTimeAsync(8.9 * 60_000)
    expect(net.requests).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(0.2 * 60_000)
    expect(net.requests).toHaveLength(1)
    expect(await store.token()).toBe('t2')
  })

  it('keeps the session and tries again while the server is away', async () => {
    const net = server(
      () => Promise.reject(new TypeError('failed')),
      () => problem(503, 'TRY_AGAIN'),
      () => Response.json(aSession('t2')),
    )
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    await vi.advanceTimersByTimeAsync(9 * 60_000 + 11_000)
    expect(net.requests).toHaveLength(3)
    expect(await store.token()).toBe('t2')
  })

  it('says that a session has expired', async () => {
    const store = storeOn(server(() => problem(401, 'SESSION_EXPIRED')).fetcher)
    store.accept(aSession('t1'))
    await store.refresh()
    expect(store.state.current).toEqual({ status: 'anonymous', reason: 'expired' })
  })

  it('does not undo a sign-out that overtook it', async () => {
    let answer: (response: Response) => void = () => {}
    const net = server(
      () => new Promise((resolve) => (answer = resolve)),
      () => new Response(null, { status: 204 }),
    )
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    const refreshing = store.refresh()
    await vi.advanceTimersByTimeAsync(0)
    await store.signOut()
    answer(Response.json(aSession('t2')))
    expect(await refreshing).toBeNull()
    expect(store.state.current).toEqual({ status: 'anonymous', reason: 'signed-out' })
  })
})

describe('a request', () => {
  it('refused for an old token is repeated once with a new one', async () => {
    const net = server(
      () => problem(401, 'NOT_AUTHENTICATED'),
      () => Response.json(aSession('t2')),
      () => Response.json({ fine: true }),
    )
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    const response = await authorizedFetch(store, net.fetcher)(new Request('http://localhost/api/profile'))
    expect(response.status).toBe(200)
    expect(net.requests.map((one) => one.headers.get('Authorization'))).toEqual(['Bearer t1', null, 'Bearer t2'])
  })

  it('of an account that was disabled ends the session', async () => {
    const net = server(
      () => problem(403, 'ACCOUNT_DISABLED'),
      () => problem(403, 'ACCOUNT_DISABLED'),
    )
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    await authorizedFetch(store, net.fetcher)(new Request('http://localhost/api/live/tickets'))
    expect(store.state.current).toEqual({ status: 'anonymous', reason: 'disabled' })
  })

  it('with a wrong password is not repeated', async () => {
    const net = server(() => problem(401, 'BAD_CREDENTIALS'))
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    const response = await authorizedFetch(store, net.fetcher)(new Request('http://localhost/api/profile/password'))
    expect(response.status).toBe(401)
    expect(net.requests).toHaveLength(1)
  })

  it('refused again is not repeated for ever', async () => {
    const net = server(
      () => problem(401, 'NOT_AUTHENTICATED'),
      () => Response.json(aSession('t2')),
      () => problem(401, 'NOT_AUTHENTICATED'),
    )
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    const response = await authorizedFetch(store, net.fetcher)(new Request('http://localhost/api/profile'))
    expect(response.status).toBe(401)
    expect(net.requests).toHaveLength(3)
  })

  it('after the session is over carries no token and asks for none', async () => {
    const net = server(
      () => problem(401, 'SESSION_EXPIRED'),
      () => problem(401, 'NOT_AUTHENTICATED'),
    )
    const store = storeOn(net.fetcher)
    await store.restore()
    await authorizedFetch(store, net.fetcher)(new Request('http://localhost/api/profile'))
    expect(net.requests).toHaveLength(2)
  })

  it('that does not reach the server is a problem like any other', async () => {
    const net = server(() => Promise.reject(new TypeError('failed')))
    const store = storeOn(net.fetcher)
    store.accept(aSession('t1'))
    const sent = authorizedFetch(store, net.fetcher)(new Request('http://localhost/api/profile'))
    await expect(sent).rejects.toMatchObject({ code: 'UNREACHABLE' } satisfies Partial<ApiProblem>)
  })
})
