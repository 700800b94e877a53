import type { LinkLevel, LinkQuality } from './state'

/** What is noticed of the connection to the other end. */
export interface Signs {
  /** since the connection was begun */
  ageMillis: number
  /** media has arrived at some time */
  received: boolean
  /** the browser has found a way for packets, used or not */
  found: boolean
  /** no packet for so long; a muted microphone sends silence, so that packets never stop on a link that is well */
  silentMillis: number
  /** the browser found no way, or lost it for good */
  failed: boolean
  /** since the link was found to be lost */
  lostMillis: number | undefined
}

/** `lost`: seek another way between the browsers; `hopeless`: there is none, go by the server. */
export type LinkVerdict = 'connecting' | 'well' | 'lost' | 'hopeless'

/** A way on loopback is found in 60 ms, one with 200 ms of round trip and losses, or over a TURN server far away, in two seconds. */
const NO_WAY_MILLIS = 3_000
/** What is agreed on over that way before the first packet takes as long again. */
const NO_START_MILLIS = 4_500
const SILENT_MILLIS = 1_500
const NO_RESTART_MILLIS = 4_500

export function judgeLink({ ageMillis, received, found, silentMillis, failed, lostMillis }: Signs): LinkVerdict {
  if (!received) return failed || ageMillis >= (found ? NO_START_MILLIS : NO_WAY_MILLIS) ? 'hopeless' : 'connecting'
  if (silentMillis < SILENT_MILLIS) return 'well'
  return lostMillis !== undefined && lostMillis >= NO_RESTART_MILLIS ? 'hopeless' : 'lost'
}

/** Speech bears 300 ms of round trip and a few per cent of loss before people talk over each other. */
export function levelOf({ rttMillis = 0, lossPercent }: Pick<LinkQuality, 'rttMillis' | 'lossPercent'>): LinkLevel {
  if (rttMillis > 400 || lossPercent > 8) return 'poor'
  return rttMillis > 200 || lossPercent > 2 ? 'fair' : 'good'
}
