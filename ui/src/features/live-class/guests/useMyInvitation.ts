import { useEffect, useRef } from 'react'
import type { InvitationView, StageEndReason } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { toast } from '@/shared/ui'

/** The others were the student's own doing, or are shown anyway. */
const TOLD = ['WITHDRAWN', 'EXPIRED', 'REMOVED', 'CONNECT_FAILED', 'LINK_LOST', 'CONNECTION_LOST'] as const

const isTold = (reason: StageEndReason | null): reason is (typeof TOLD)[number] => TOLD.some((told) => told === reason)

/** The invitation to the stage of this class that is open or accepted, if there is one; says why the last one ended. */
export function useMyInvitation(classId: string, inside: boolean): InvitationView | undefined {
  const { data } = useTopic(inside ? topics.myStage : null)
  const newest = data?.invitations.find((one) => one.classId === classId)
  const current = newest && newest.status !== 'ENDED' ? newest : undefined
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (newest?.status === 'ENDED' && before.current === newest.invitationId) {
      if (isTold(newest.endReason)) toast(t(`guest.over.${newest.endReason}`))
    }
    before.current = current?.invitationId
  }, [newest, current])
  return current
}
