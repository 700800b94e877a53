import type { ClassView } from '@/contracts/contracts'
import { done, http } from '@/shared/api'

/** Changes the share of a class that is delivered from page to page; everything else about it stays. */
export const changeShare = ({ classId, title, description, settings }: ClassView, meshShare: number) =>
  done(
    http.PUT('/api/classes/{classId}/details', {
      params: { path: { classId } },
      body: { title, description, settings: { ...settings, meshShare } },
    }),
  )
