import type { ClassView, PeerRole } from '@/contracts/contracts'
import { done, http } from '@/shared/api'

/** Changes the share of a class that is delivered from page to page; everything else about it stays. */
export const changeShare = ({ classId, title, description, settings }: ClassView, meshShare: number) =>
  done(
    http.PUT('/api/classes/{classId}/details', {
      params: { path: { classId } },
      body: { title, description, settings: { ...settings, meshShare } },
    }),
  )

const of = (classId: string, peerId: string) => ({ params: { path: { classId, peerId } } })

/** What the teacher and admins may do with a peer (docs/api.md). */
export const peerApi = {
  move: (classId: string, peerId: string, parent: string) =>
    done(http.POST('/api/classes/{classId}/mesh/peers/{peerId}/move', { ...of(classId, peerId), body: { parent } })),
  limit: (classId: string, peerId: string, role: PeerRole) =>
    done(http.POST('/api/classes/{classId}/mesh/peers/{peerId}/limit', { ...of(classId, peerId), body: { role } })),
  disconnect: (classId: string, peerId: string) =>
    done(http.POST('/api/classes/{classId}/mesh/peers/{peerId}/disconnect', of(classId, peerId))),
}
