import { newId } from '@/shared/ids'
import { Value } from '@/shared/value'

/** One load of this page. */
export const SESSION = newId()

const TAB = 'streamlet.stage.tab'
const ACCEPTED = 'streamlet.stage.accepted'

/** This tab, over its reloads: only the one that accepted an invitation sends media. */
export function stagePeerId(): string {
  const known = sessionStorage.getItem(TAB)
  if (known) return known
  const made = newId()
  sessionStorage.setItem(TAB, made)
  return made
}

/** The invitation to which this tab said yes: a reload needs not ask again. */
export const acceptedHere = new Value(sessionStorage.getItem(ACCEPTED) ?? undefined)

export function rememberAccepted(invitationId: string): void {
  sessionStorage.setItem(ACCEPTED, invitationId)
  acceptedHere.set(invitationId)
}

/** The answer was not taken: another tab was quicker, or it came too late. */
export function forgetAccepted(): void {
  sessionStorage.removeItem(ACCEPTED)
  acceptedHere.set(undefined)
}
