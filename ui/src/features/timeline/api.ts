import { answer, http } from '@/shared/api'
import { queryOf, type Filter } from './filter'
import type { Moment } from './moment'
import type { Scope } from './scope'

export interface PageOf {
  before?: number
  after?: number
  limit?: number
}

/** the server's limit of a page */
export const LARGEST_PAGE = 100

export function findTimeline(scope: Scope, filter: Filter, page: PageOf, signal?: AbortSignal) {
  const query = { ...queryOf(filter), ...page }
  const options = signal ? { signal } : {}
  return scope === 'platform'
    ? answer(http.GET('/api/admin/timeline', { params: { query }, ...options }))
    : answer(
        http.GET('/api/classes/{classId}/timeline', {
          params: { path: { classId: scope.classId }, query },
          ...options,
        }),
      )
}

/** The class as it was. */
export const findClassAt = (classId: string, moment: Moment, signal: AbortSignal) =>
  answer(
    http.GET('/api/classes/{classId}/at', {
      params: {
        path: { classId },
        query: 'position' in moment ? { position: moment.position } : { time: new Date(moment.time).toISOString() },
      },
      signal,
    }),
  )

export const findPlacement = (classId: string, peerId: string, position: number, signal: AbortSignal) =>
  answer(
    http.GET('/api/classes/{classId}/mesh/peers/{peerId}/why', {
      params: { path: { classId, peerId }, query: { position } },
      signal,
    }),
  )

/** How much was said, step by step. */
export const findActivity = (classId: string, signal: AbortSignal) =>
  answer(http.GET('/api/classes/{classId}/report', { params: { path: { classId } }, signal }))

export const playback = (classId: string) =>
  answer(http.POST('/api/classes/{classId}/playback', { params: { path: { classId } } }))

export const findAccounts = (search: string, signal: AbortSignal) =>
  answer(http.GET('/api/admin/users', { params: { query: { page: 0, size: 20, ...(search && { search }) } }, signal }))
