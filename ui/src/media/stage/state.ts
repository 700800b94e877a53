import type { StageEndReason, StageRoute } from '@/contracts/contracts'

/**
 * `waiting`: nobody is at the other end yet; `connecting`; `connected`: the other end's media arrive; `lost`: they do not any
 * more, another way is being sought; `over`: the seat is gone, or another page of this account has taken it.
 */
export type LinkPhase = 'waiting' | 'connecting' | 'connected' | 'lost' | 'over'

export type LinkLevel = 'good' | 'fair' | 'poor'

export interface LinkQuality {
  level: LinkLevel
  rttMillis: number | undefined
  kbpsIn: number
  framesPerSecond: number
  lossPercent: number
  /** over a TURN server */
  relayed: boolean
}

export interface StageLinkState {
  phase: LinkPhase
  route: StageRoute
  /** refreshed every second while connected from browser to browser */
  quality: LinkQuality | undefined
  /** why it is over, if that is known */
  reason: StageEndReason | undefined
  /** another page of this account has taken the end */
  replaced: boolean
}

export const NOT_LINKED: StageLinkState = {
  phase: 'waiting',
  route: 'PEER',
  quality: undefined,
  reason: undefined,
  replaced: false,
}
