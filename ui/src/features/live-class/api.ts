import { answer, done, http } from '@/shared/api'

const of = (classId: string) => ({ params: { path: { classId } } })
const messageOf = (classId: string, messageId: string) => ({ params: { path: { classId, messageId } } })
const personOf = (classId: string, accountId: string) => ({ params: { path: { classId, accountId } } })

/** The writes and reads of a class by REST (docs/api.md). */
export const classApi = {
  start: (classId: string) => done(http.POST('/api/classes/{classId}/start', of(classId))),
  end: (classId: string) => done(http.POST('/api/classes/{classId}/end', of(classId))),
  join: (classId: string) => answer(http.POST('/api/classes/{classId}/join', of(classId))),
  leave: (classId: string) => done(http.POST('/api/classes/{classId}/leave', of(classId))),
  remove: (classId: string, accountId: string) =>
    done(http.DELETE('/api/classes/{classId}/participants/{accountId}', personOf(classId, accountId))),
  playback: (classId: string) => answer(http.POST('/api/classes/{classId}/playback', of(classId))),

  post: (classId: string, body: { messageId: string; text: string; replyTo?: string }) =>
    done(http.POST('/api/classes/{classId}/messages', { ...of(classId), body })),
  edit: (classId: string, messageId: string, text: string) =>
    done(
      http.PATCH('/api/classes/{classId}/messages/{messageId}', { ...messageOf(classId, messageId), body: { text } }),
    ),
  delete: (classId: string, messageId: string) =>
    done(http.DELETE('/api/classes/{classId}/messages/{messageId}', messageOf(classId, messageId))),
  messages: (classId: string, before?: string, limit = 50) =>
    answer(
      http.GET('/api/classes/{classId}/messages', {
        params: { path: { classId }, query: { limit, ...(before ? { before } : {}) } },
      }),
    ),
  changeChat: (classId: string, body: { locked?: boolean; slowModeSeconds?: number }) =>
    done(http.PUT('/api/classes/{classId}/chat', { ...of(classId), body })),

  raiseHand: (classId: string) => done(http.PUT('/api/classes/{classId}/hand', of(classId))),
  lowerHand: (classId: string) => done(http.DELETE('/api/classes/{classId}/hand', of(classId))),
  lowerHandOf: (classId: string, accountId: string) =>
    done(http.DELETE('/api/classes/{classId}/hands/{accountId}', personOf(classId, accountId))),
  lowerAllHands: (classId: string) => done(http.DELETE('/api/classes/{classId}/hands', of(classId))),
}
