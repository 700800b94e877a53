import type { AttendanceRule } from '@/contracts/contracts'
import { answer, http } from '@/shared/api'
import { momentsOf, type Range } from './range'
import { ruleParams } from './rule'

const ofClass = (classId: string) => ({ path: { classId } })
const ofAccount = (accountId: string) => ({ path: { accountId } })

/** @param now by the server's clock, in milliseconds */
function rangeParams(range: Range, now: number) {
  const { from, to } = momentsOf(range, now)
  return {
    from: new Date(from).toISOString(),
    ...(to !== undefined && { to: new Date(to).toISOString() }),
    bucket: range.bucket,
  }
}

export const findOverall = (range: Range, now: number, signal: AbortSignal) =>
  answer(http.GET('/api/admin/analytics/overall', { params: { query: rangeParams(range, now) }, signal }))

export const findReport = (classId: string, other: AttendanceRule | null, signal: AbortSignal) =>
  answer(
    http.GET('/api/classes/{classId}/report', { params: { ...ofClass(classId), query: ruleParams(other) }, signal }),
  )

export const findClassRelays = (classId: string, signal: AbortSignal) =>
  answer(http.GET('/api/classes/{classId}/relays', { params: ofClass(classId), signal }))

export const findAttendance = (accountId: string, page: number, size: number, signal: AbortSignal) =>
  answer(
    http.GET('/api/accounts/{accountId}/attendance', {
      params: { ...ofAccount(accountId), query: { page, size } },
      signal,
    }),
  )

export const findRelays = (accountId: string, signal: AbortSignal) =>
  answer(http.GET('/api/accounts/{accountId}/relays', { params: ofAccount(accountId), signal }))

/** Where the same is to be had as a table for spreadsheets. */
export const tables = {
  overall: (range: Range, now: number) => `/api/admin/analytics/overall.csv${queryOf(rangeParams(range, now))}`,
  report: (classId: string, other: AttendanceRule | null) =>
    `/api/classes/${encodeURIComponent(classId)}/report.csv${queryOf(ruleParams(other))}`,
  attendance: (accountId: string) => `/api/accounts/${encodeURIComponent(accountId)}/attendance.csv`,
}

function queryOf(params: Record<string, string | number>): string {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}
