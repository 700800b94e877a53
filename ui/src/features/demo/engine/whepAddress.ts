/** @returns the address of a WHEP endpoint on this site, or undefined where it is none: pages may connect to their own site alone */
export function whepAddress(typed: string, page: string): string | undefined {
  if (typed.trim() === '') return undefined
  try {
    const address = new URL(typed.trim(), page)
    return address.origin === new URL(page).origin ? address.href : undefined
  } catch {
    return undefined
  }
}
