import type { MeshPlace } from '@/contracts/contracts'

/**
 * `connecting`: placed, no picture yet; `recovering`: there was one and it is being brought back; `refused`, `gone`: the
 * mesh does not serve this page, and `code` says why.
 */
export type MeshPhase = 'idle' | 'joining' | 'connecting' | 'playing' | 'recovering' | 'refused' | 'gone'

/** The link to the feeder, over the last second. */
export interface MeshQuality {
  rttMillis: number | undefined
  kbpsIn: number
  /** to all children together */
  kbpsOut: number
  framesPerSecond: number
  /** without a new frame, since the page joined */
  frozenMillis: number
  width: number | undefined
  height: number | undefined
  lossPercent: number
  /** over a TURN server */
  relayed: boolean
}

/** What a page that takes part in the mesh knows about itself. */
export interface MeshPeerState {
  phase: MeshPhase
  /** the error of the refusal, or the reason of the departure */
  code: string | undefined
  place: MeshPlace | undefined
  /** anew every second while there is a picture */
  quality: MeshQuality | undefined
  /** undefined until it was measured */
  uplinkKbps: number | undefined
  /** the children that are fed now, and what went to children since the page joined */
  carried: { children: number; bytes: number }
  /** agreed to pass the picture on */
  consent: boolean
}

/** How the teacher's page feeds the mesh. */
export interface MeshSourceState {
  feeding: number
  /** undefined until it was measured */
  uplinkKbps: number | undefined
  kbpsOut: number
  bytes: number
}

export const NOT_IN_MESH: MeshPeerState = {
  phase: 'idle',
  code: undefined,
  place: undefined,
  quality: undefined,
  uplinkKbps: undefined,
  carried: { children: 0, bytes: 0 },
  consent: true,
}
