import type { ErrorCode } from '@/contracts/contracts'

/** What went wrong: a code of the server, or that it was not reached at all. */
export type ProblemCode = ErrorCode | 'UNREACHABLE'

export class ApiProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  /** seconds, where the server names them */
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode,
    status: number,
    detail: string,
    fields: Record<string, string> = {},
    retryAfter?: number,
  ) {
    super(detail)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.fields = fields
    this.retryAfter = retryAfter
  }
}

export function isProblem(error: unknown, ...codes: ProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code))
}

/** Reads a refusal; proxies answer in HTML, so anything unreadable becomes a code by its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  let body: { code?: ErrorCode; detail?: string; fields?: Record<string, string> } = {}
  try {
    body = (await response.json()) as typeof body
  } catch {
    // not JSON: the status has to do
  }
  return new ApiProblem(
    body.code ?? codeOf(response.status),
    response.status,
    body.detail ?? response.statusText,
    body.fields ?? {},
    retryAfter,
  )
}

function codeOf(status: number): ProblemCode {
  switch (status) {
    case 401:
      return 'NOT_AUTHENTICATED'
    case 403:
      return 'FORBIDDEN'
    case 404:
      return 'NOT_FOUND'
    case 413:
      return 'PAYLOAD_TOO_LARGE'
    case 429:
      return 'TOO_MANY_REQUESTS'
    case 502:
    case 503:
    case 504:
      return 'TRY_AGAIN'
    default:
      return 'INTERNAL_ERROR'
  }
}

/** Runs a request and turns a network failure into a problem like any other; an abort stays an abort. */
export async function reach(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem('UNREACHABLE', 0, 'The server was not reached')
  }
}
