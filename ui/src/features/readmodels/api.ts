import { answer, done, http } from '@/shared/api'

const of = (group: string) => ({ params: { path: { group } } })
const ofLetter = (group: string, letter: string) => ({ params: { path: { group, letter } } })

export const findReadModels = (signal: AbortSignal) => answer(http.GET('/api/admin/read-models', { signal }))

export const findDeadLetters = (group: string, signal: AbortSignal) =>
  answer(http.GET('/api/admin/read-models/{group}/dead-letters', { ...of(group), signal }))

/** @param from what happened before is taken over; null: everything is made anew */
export const startReplay = (group: string, from: Date | null) =>
  done(
    http.POST('/api/admin/read-models/{group}/replay', {
      ...of(group),
      body: from === null ? {} : { from: from.toISOString() },
    }),
  )

export const cancelReplay = (group: string) => done(http.DELETE('/api/admin/read-models/{group}/replay', of(group)))

/** @param reason why, although the two differ; null where they do not */
export const switchReadModel = (group: string, reason: string | null) =>
  done(
    http.POST('/api/admin/read-models/{group}/switch', {
      ...of(group),
      body: reason === null ? {} : { override: true, reason },
    }),
  )

export const undoSwitch = (group: string) => done(http.POST('/api/admin/read-models/{group}/undo', of(group)))

export const retryDeadLetter = (group: string, letter: string) =>
  done(http.POST('/api/admin/read-models/{group}/dead-letters/{letter}/retry', ofLetter(group, letter)))

export const discardDeadLetter = (group: string, letter: string, reason: string) =>
  done(
    http.POST('/api/admin/read-models/{group}/dead-letters/{letter}/discard', {
      ...ofLetter(group, letter),
      body: { reason },
    }),
  )
