import { api } from '@/shared/api'
import type { ClassView, MessagePage, ParticipantRole } from '@/contracts/contracts'
import type { Grant } from '@/media'

/** The writes and reads of a class by REST (docs/api.md). */
export const classApi = {
  find: (classId: string) => api.get<ClassView>(`/api/classes/${classId}`),
  start: (classId: string) => api.post(`/api/classes/${classId}/start`),
  end: (classId: string) => api.post(`/api/classes/${classId}/end`),
  join: (classId: string) => api.post<{ classId: string; role: ParticipantRole }>(`/api/classes/${classId}/join`),
  leave: (classId: string) => api.post(`/api/classes/${classId}/leave`),
  remove: (classId: string, accountId: string) => api.delete(`/api/classes/${classId}/participants/${accountId}`),
  playback: (classId: string) => api.post<Grant>(`/api/classes/${classId}/playback`),

  post: (classId: string, message: { messageId: string; text: string; replyTo?: string }) =>
    api.post(`/api/classes/${classId}/messages`, message),
  edit: (classId: string, messageId: string, text: string) =>
    api.patch(`/api/classes/${classId}/messages/${messageId}`, { text }),
  delete: (classId: string, messageId: string) => api.delete(`/api/classes/${classId}/messages/${messageId}`),
  messages: (classId: string, before?: string, limit = 50) =>
    api.get<MessagePage>(`/api/classes/${classId}/messages`, { query: { before, limit } }),
  changeChat: (classId: string, change: { locked?: boolean; slowModeSeconds?: number }) =>
    api.put(`/api/classes/${classId}/chat`, change),

  raiseHand: (classId: string) => api.put(`/api/classes/${classId}/hand`),
  lowerHand: (classId: string) => api.delete(`/api/classes/${classId}/hand`),
  lowerHandOf: (classId: string, accountId: string) => api.delete(`/api/classes/${classId}/hands/${accountId}`),
  lowerAllHands: (classId: string) => api.delete(`/api/classes/${classId}/hands`),
}
