import type { TimelineEntry } from '@/contracts/contracts'

export const NOBODY = '00000000-0000-0000-0000-000000000000'

/** An entry for tests: at minute `position` of a class that began at ten. */
export function anEntry(position: number, change: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    position,
    at: new Date(Date.UTC(2026, 0, 5, 10, position)).toISOString(),
    context: 'CONVERSATION',
    kind: 'MessagePosted',
    classId: 'class',
    classTitle: 'Algebra',
    actor: 'ada',
    actorName: 'Ada',
    account: null,
    subject: null,
    sentence: `Ada wrote: “${position}”`,
    messageId: `m${position}`,
    commandId: `c${position}`,
    causationId: null,
    correlationId: `chain${position}`,
    aggregateId: 'class',
    sequence: position,
    payload: { text: String(position) },
    ...change,
  }
}
