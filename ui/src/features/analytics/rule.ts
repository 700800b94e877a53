import type { AttendanceRule } from '@/contracts/contracts'

export const MOST_GRACE_SECONDS = 3_600

/** Another rule that an address names beside the standard one; half of one is none. */
export function otherRuleOf(params: URLSearchParams): AttendanceRule | null {
  const minimumShare = whole(params.get('minimumShare'), 100)
  const graceSeconds = whole(params.get('grace'), MOST_GRACE_SECONDS)
  return minimumShare === null || graceSeconds === null ? null : { minimumShare, graceSeconds }
}

/** as the server's parameters are called; nothing for the standard rule */
export function ruleParams(rule: AttendanceRule | null): { minimumShare?: number; grace?: number } {
  return rule === null ? {} : { minimumShare: rule.minimumShare, grace: rule.graceSeconds }
}

function whole(text: string | null, most: number): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null
  const value = Number(text)
  return value <= most ? value : null
}
