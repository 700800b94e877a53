import type { InvitationsView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

const KEPT = 100

/** Newest first; a change that is older than what is held of that invitation was overtaken. */
export const invitationsTopic: TopicReducer<InvitationsView> = {
  snapshot: replace,
  update: (held, update) => {
    if (update.type !== 'invitation.changed') return held
    const { invitation } = update
    const known = held.invitations.findIndex((one) => one.invitationId === invitation.invitationId)
    if (known < 0) return { ...held, invitations: [invitation, ...held.invitations].slice(0, KEPT) }
    if (held.invitations[known]!.version > invitation.version) return held
    return { ...held, invitations: held.invitations.with(known, invitation) }
  },
}
