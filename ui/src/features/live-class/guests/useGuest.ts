import { useEffect, useEffectEvent, useState } from 'react'
import type { InvitationView } from '@/contracts/contracts'
import { liveClient } from '@/live'
import { NOT_LINKED, StageLink, type StageLinkState } from '@/media'
import { useValue, Value } from '@/shared/value'
import type { Equipment } from '../studio/useStudio'
import { uploadOf } from './serverRoute'
import { SESSION, stagePeerId } from './tab'

const NO_LINK = new Value<StageLinkState>(NOT_LINKED)
const NO_STREAM = new Value<MediaStream | undefined>(undefined)

/**
 * The student's end of the link, for as long as this tab has the seat and the equipment is open. It is sought as soon as the
 * student agrees, while the server is still told so.
 *
 * @param agreed this tab accepts the invitation, or has accepted it
 */
export function useGuest(invitation: InvitationView | undefined, agreed: boolean, equipment: Equipment | undefined) {
  const [link, setLink] = useState<StageLink>()
  const invitationId = agreed ? invitation?.invitationId : undefined
  const classId = invitation?.classId
  const capture = equipment?.capture

  const open = useEffectEvent((inClass: string, id: string, local: MediaStream) => {
    return new StageLink({
      port: liveClient.port(inClass),
      invitationId: id,
      stagePeerId: stagePeerId(),
      session: SESSION,
      side: 'STUDENT',
      local: () => local,
      byServer: () => uploadOf(inClass, id, local),
    })
  })
  useEffect(() => {
    if (!invitationId || !classId || !capture) return
    const created = open(classId, invitationId, capture.stream)
    setLink(created)
    return () => {
      created.close()
      setLink(undefined)
    }
  }, [classId, invitationId, capture])

  useObedience(agreed && invitation?.status !== 'INVITED' ? invitation : undefined, equipment)
  const state = useValue(link?.state ?? NO_LINK)
  const remote = useValue(link?.remote ?? NO_STREAM)
  return { state, remote }
}

/** What the seat says is off is off, whoever switched it. */
function useObedience(seat: InvitationView | undefined, equipment: Equipment | undefined): void {
  const { microphone, camera } = seat ?? {}
  useEffect(() => {
    const capture = equipment?.capture
    if (!capture || microphone === undefined) return
    if (capture.state.current.microphone.on !== microphone) capture.setMicrophoneOn(microphone)
  }, [equipment, microphone])
  useEffect(() => {
    const capture = equipment?.capture
    if (!capture || camera === undefined) return
    if (capture.state.current.camera.on !== camera) capture.setCameraOn(camera)
  }, [equipment, camera])
}
