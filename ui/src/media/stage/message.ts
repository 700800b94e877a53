import { isRecord, readLinkSignal, type LinkSignal } from '../mesh/envelope'

/** The payload of a signal between the two ends of a link. */
export interface Message extends LinkSignal {
  /** the load of the page that wrote it: what an earlier one left on its way is of no use */
  session: string
}

/** Another page wrote it: anything may be in it. */
export function readMessage(payload: string): Message | undefined {
  let read: unknown
  try {
    read = JSON.parse(payload)
  } catch {
    return undefined
  }
  if (!isRecord(read) || typeof read.session !== 'string') return undefined
  return { session: read.session, ...readLinkSignal(read) }
}
