import { useEffect, useState } from 'react'
import type { InvitationView } from '@/contracts/contracts'
import { liveClient, topics, useTopic } from '@/live'
import { StageHost, type Capture, type StageLinkState } from '@/media'
import { t } from '@/shared/i18n'
import { toast } from '@/shared/ui'
import { useValue, Value } from '@/shared/value'
import { playbackOf } from './serverRoute'
import { SESSION, stagePeerId } from './tab'

const NO_LINKS = new Value<ReadonlyMap<string, StageLinkState>>(new Map())
const NOBODY: InvitationView[] = []

/** The teacher's stage: who was invited and who is there, with the media of each link, while the class is on air from here. */
export function useStageHost(classId: string, capture: Capture | undefined, onAir: boolean) {
  const { data } = useTopic(onAir ? topics.invitations(classId) : null)
  const [host, setHost] = useState<StageHost>()
  const active = onAir ? capture : undefined

  useEffect(() => {
    if (!active) return
    const created = new StageHost({
      port: liveClient.port(classId),
      guests: active.guests,
      stagePeerId: stagePeerId(),
      session: SESSION,
      byServer: (invitationId) => playbackOf(classId, invitationId),
    })
    setHost(created)
    return () => {
      created.close()
      setHost(undefined)
    }
  }, [classId, active])

  const invitations = data?.invitations
  useEffect(() => {
    if (invitations) host?.update(invitations)
  }, [host, invitations])
  useFarewell(invitations)

  const links = useValue(host?.links ?? NO_LINKS)
  const open = invitations?.filter(({ status }) => status !== 'ENDED').toReversed() ?? NOBODY
  return { open, links, ready: invitations !== undefined }
}

export type StageOfTeacher = ReturnType<typeof useStageHost>

/** Says how an invitation or a seat ended that was open before. */
function useFarewell(invitations: InvitationView[] | undefined): void {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!invitations) return
    for (const { invitationId, status, endReason, displayName } of invitations) {
      if (status !== 'ENDED' || !open.has(invitationId) || !endReason || endReason === 'CLASS_ENDED') continue
      toast(t(`stage.left.${endReason}`, { name: displayName }))
    }
    const now = invitations.filter(({ status }) => status !== 'ENDED').map(({ invitationId }) => invitationId)
    if (now.length !== open.size || now.some((id) => !open.has(id))) setOpen(new Set(now))
  }, [invitations, open])
}
