import { newId } from './ids'

const TAB = 'streamlet.tab'

/** This tab, over its reloads: which one of an account shows a class. */
export function tabId(): string {
  const known = sessionStorage.getItem(TAB)
  if (known) return known
  const made = newId()
  sessionStorage.setItem(TAB, made)
  return made
}
