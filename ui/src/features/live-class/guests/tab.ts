import { newId } from '@/shared/ids'

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

/** The consent was given in this tab: a reload needs not ask again. */
export function rememberAccepted(invitationId: string): void {
  sessionStorage.setItem(ACCEPTED, invitationId)
}

export function acceptedHere(invitationId: string): boolean {
  return sessionStorage.getItem(ACCEPTED) === invitationId
}
