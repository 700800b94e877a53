import type { SignalKind } from '@/contracts/contracts'

/** For which part of the other page a signal is: there is a connection of its own for each direction. */
export type Part = 'feeder' | 'viewer' | 'probe-receiver' | 'probe-sender'

const PARTS: readonly string[] = ['feeder', 'viewer', 'probe-receiver', 'probe-sender'] satisfies Part[]

/** What one side of a connection tells the other while it is made. */
export interface LinkSignal {
  description?: RTCSessionDescriptionInit
  candidates?: RTCIceCandidateInit[]
}

/** The payload of a signal in the mesh. */
export interface Envelope extends LinkSignal {
  for: Part
  /** the connection it is about; its maker named it */
  link: string
  /** frames are wanted at once, before the first beat can say so */
  play?: boolean
}

export function kindOf(signal: LinkSignal): SignalKind {
  if (!signal.description) return 'candidate'
  return signal.description.type === 'offer' ? 'offer' : 'answer'
}

/** Another page wrote it: anything may be in it. What the browser parses itself is left to the browser. */
export function readEnvelope(payload: string): Envelope | undefined {
  let read: unknown
  try {
    read = JSON.parse(payload)
  } catch {
    return undefined
  }
  if (!isRecord(read)) return undefined
  const { for: part, link, play } = read
  if (typeof link !== 'string' || typeof part !== 'string' || !PARTS.includes(part)) return undefined
  return { for: part as Part, link, play: play === true, ...readLinkSignal(read) }
}

export function readLinkSignal({ description, candidates }: Record<string, unknown>): LinkSignal {
  return {
    ...(isDescription(description) && { description: { type: description.type, sdp: description.sdp } }),
    ...(Array.isArray(candidates) && { candidates: candidates.filter(isRecord) }),
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isDescription(value: unknown): value is { type: 'offer' | 'answer'; sdp: string } {
  return isRecord(value) && (value.type === 'offer' || value.type === 'answer') && typeof value.sdp === 'string'
}
