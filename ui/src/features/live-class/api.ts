import type { ClassView } from '@/contracts/contracts'
import { answer, done, http } from '@/shared/api'
import { newId } from '@/shared/ids'

const of = (classId: string) => ({ params: { path: { classId } } })
const seatOf = (classId: string, invitationId: string) => ({ params: { path: { classId, invitationId } } })
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
  /** everything else about the class stays */
  changeSeats: ({ classId, title, description, settings }: ClassView, stageSeats: number) =>
    done(
      http.PUT('/api/classes/{classId}/details', {
        ...of(classId),
        body: { title, description, settings: { ...settings, stageSeats } },
      }),
    ),
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
  invite: (classId: string, accountId: string) =>
    done(
      http.POST('/api/classes/{classId}/stage/invitations', {
        ...of(classId),
        body: { invitationId: newId(), accountId },
      }),
    ),
  acceptInvitation: (
    classId: string,
    invitationId: string,
    body: { stagePeerId: string; microphone: boolean; camera: boolean },
  ) =>
    done(
      http.POST('/api/classes/{classId}/stage/invitations/{invitationId}/accept', {
        ...seatOf(classId, invitationId),
        body,
      }),
    ),
  declineInvitation: (classId: string, invitationId: string) =>
    done(http.POST('/api/classes/{classId}/stage/invitations/{invitationId}/decline', seatOf(classId, invitationId))),
  withdrawInvitation: (classId: string, invitationId: string) =>
    done(http.POST('/api/classes/{classId}/stage/invitations/{invitationId}/withdraw', seatOf(classId, invitationId))),
  switchStageMedia: (classId: string, invitationId: string, body: { microphone: boolean; camera: boolean }) =>
    done(
      http.PUT('/api/classes/{classId}/stage/seats/{invitationId}/media', { ...seatOf(classId, invitationId), body }),
    ),
  leaveStage: (classId: string, invitationId: string) =>
    done(http.POST('/api/classes/{classId}/stage/seats/{invitationId}/leave', seatOf(classId, invitationId))),
  removeFromStage: (classId: string, invitationId: string) =>
    done(http.DELETE('/api/classes/{classId}/stage/seats/{invitationId}', seatOf(classId, invitationId))),

  lowerAllHands: (classId: string) => done(http.DELETE('/api/classes/{classId}/hands', of(classId))),
}
