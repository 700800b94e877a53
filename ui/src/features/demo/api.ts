import { answer, http } from '@/shared/api'

const of = (classId: string) => ({ params: { path: { classId } } })

export const demoApi = {
  join: (classId: string) => answer(http.POST('/api/classes/{classId}/join', of(classId))),
  playback: (classId: string) => answer(http.POST('/api/classes/{classId}/playback', of(classId))),
}
