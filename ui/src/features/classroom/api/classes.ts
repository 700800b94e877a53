import type { ClassSettings } from '@/contracts/contracts'
import { answer, done, http } from '@/shared/api'

export interface ClassDetails {
  title: string
  description: string
  settings: ClassSettings
}

export interface ClassSchedule {
  startsAt: string
  durationMinutes: number
}

const of = (classId: string) => ({ params: { path: { classId } } })

export const scheduleClass = (body: { classId: string } & ClassDetails & ClassSchedule) =>
  answer(http.POST('/api/classes', { body }))

export const rescheduleClass = (classId: string, body: ClassSchedule) =>
  done(http.PUT('/api/classes/{classId}/schedule', { ...of(classId), body }))

export const changeDetails = (classId: string, body: ClassDetails) =>
  done(http.PUT('/api/classes/{classId}/details', { ...of(classId), body }))

export const cancelClass = (classId: string, reason: string) =>
  done(http.POST('/api/classes/{classId}/cancel', { ...of(classId), body: { reason: reason === '' ? null : reason } }))

export const findReminders = (signal: AbortSignal) => answer(http.GET('/api/reminders', { signal }))

export const setReminder = (classId: string) => done(http.PUT('/api/classes/{classId}/reminder', of(classId)))

export const removeReminder = (classId: string) => done(http.DELETE('/api/classes/{classId}/reminder', of(classId)))

export const findLive = (signal: AbortSignal) => answer(http.GET('/api/classes/live', { signal }))

export const findUpcoming = (signal: AbortSignal) => answer(http.GET('/api/classes/upcoming', { signal }))

export const findMine = (signal: AbortSignal) => answer(http.GET('/api/classes/mine', { signal }))

export const findHistory = (page: number, size: number, signal: AbortSignal) =>
  answer(http.GET('/api/classes/history', { params: { query: { page, size } }, signal }))

export const findClass = (classId: string, signal: AbortSignal) =>
  answer(http.GET('/api/classes/{classId}', { ...of(classId), signal }))
