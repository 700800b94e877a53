import type { DeliveryMode } from './delivery'
import type { PlayerState } from './HlsPlayer'
import type { MeshPeerState } from './mesh/state'

/** The live picture, whichever way it comes. */
export interface LiveScreenState {
  /** what is seen; undefined before the first picture */
  showing: DeliveryMode | undefined
  wanted: DeliveryMode
  /** the one that is wanted is not yet seen */
  switching: boolean
  /** `on`: it comes straight from the teacher, as this person is on stage; `leaving`: that is over, and its last picture stands */
  stage: 'off' | 'on' | 'leaving'
  /** why HLS plays although the mesh is wanted; it is tried again, after growing waits */
  fellBack: string | undefined
  /** the browser plays without sound until the person asks for it */
  soundBlocked: boolean
  hls: PlayerState
  mesh: MeshPeerState
}
