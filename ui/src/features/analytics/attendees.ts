import type { AttendeeReport } from '@/contracts/contracts'

export const COLUMNS = [
  'name',
  'role',
  'firstJoin',
  'lastLeave',
  'present',
  'share',
  'attended',
  'messages',
  'hands',
  'stage',
  'engagement',
] as const

export type Column = (typeof COLUMNS)[number]

export interface Sorting {
  by: Column
  descending: boolean
}

/** who is most likely looked for comes first when a column is chosen */
const DESCENDING_FIRST: readonly Column[] = ['present', 'share', 'attended', 'messages', 'hands', 'stage', 'engagement']

/** The order after a column was chosen: the same again turns it around. */
export function sortedBy(sorting: Sorting, by: Column): Sorting {
  return { by, descending: sorting.by === by ? !sorting.descending : DESCENDING_FIRST.includes(by) }
}

/** Whose name contains what is searched, in order; who is equal stays in the order of joining, who has no value is last. */
export function attendeesOf(
  people: readonly AttendeeReport[],
  { by, descending }: Sorting,
  search: string,
): AttendeeReport[] {
  const wanted = folded(search.trim())
  const sign = descending ? -1 : 1
  return people
    .filter((one) => folded(one.displayName).includes(wanted))
    .sort((a, b) => {
      const left = keyOf(a, by)
      const right = keyOf(b, by)
      if (left === null || right === null) return Number(left === null) - Number(right === null)
      return sign * compare(left, right)
    })
}

/** “Ångström” is found by “angstrom”. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}

const ROLES = ['TEACHER', 'STUDENT', 'OBSERVER']

function keyOf(one: AttendeeReport, by: Column): string | number | null {
  switch (by) {
    case 'name':
      return one.displayName
    case 'role':
      return ROLES.indexOf(one.role)
    case 'firstJoin':
      return Date.parse(one.firstJoin)
    case 'lastLeave':
      return one.attendance.lastLeave === null ? null : Date.parse(one.attendance.lastLeave)
    case 'present':
      return one.attendance.presentMillis
    case 'share':
      return one.attendance.share
    case 'attended':
      return Number(one.attendance.attended)
    case 'messages':
      return one.messages
    case 'hands':
      return one.hands
    case 'stage':
      return one.stageMillis
    case 'engagement':
      return one.engagement?.score ?? null
  }
}
