import type { ClassList, ClassPage, ClassSettings, ClassView } from '@/contracts/contracts'
import { api } from '@/shared/api'

export interface ClassDetails {
  title: string
  description: string
  settings: ClassSettings
}

export interface ClassSchedule {
  startsAt: string
  durationMinutes: number
}

export const scheduleClass = (request: { classId: string } & ClassDetails & ClassSchedule) =>
  api.post<{ classId: string }>('/api/classes', request)

export const rescheduleClass = (classId: string, schedule: ClassSchedule) =>
  api.put(`/api/classes/${classId}/schedule`, schedule)

export const changeDetails = (classId: string, details: ClassDetails) =>
  api.put(`/api/classes/${classId}/details`, details)

export const cancelClass = (classId: string, reason: string) =>
  api.post(`/api/classes/${classId}/cancel`, reason === '' ? {} : { reason })

export const setReminder = (classId: string) => api.put(`/api/classes/${classId}/reminder`)

export const removeReminder = (classId: string) => api.delete(`/api/classes/${classId}/reminder`)

export const findLive = (signal: AbortSignal) => api.get<ClassList>('/api/classes/live', { signal })

export const findUpcoming = (signal: AbortSignal) => api.get<ClassList>('/api/classes/upcoming', { signal })

export const findMine = (signal: AbortSignal) => api.get<ClassList>('/api/classes/mine', { signal })

export const findHistory = (page: number, size: number, signal: AbortSignal) =>
  api.get<ClassPage>('/api/classes/history', { query: { page, size }, signal })

export const findClass = (classId: string, signal: AbortSignal) =>
  api.get<ClassView>(`/api/classes/${classId}`, { signal })
