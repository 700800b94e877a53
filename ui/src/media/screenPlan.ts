import type { DeliveryMode } from './delivery'

/** What there is to show, as it is now. */
export interface ScreenSituation {
  wanted: DeliveryMode
  showing: DeliveryMode | undefined
  /** a frame of it has been rendered, and it moves */
  meshReady: boolean
  hlsReady: boolean
  /** it was refused, or waits for its next try */
  meshOut: boolean
  /** since the mesh was last ready, or was begun */
  meshMissingMillis: number
  /** since the mesh is ready without interruption */
  meshReadyMillis: number
}

export interface ScreenPlan {
  show: DeliveryMode | undefined
  /** HLS plays, seen or ready to be */
  hls: boolean
  mesh: boolean
}

/** A place in the mesh usually has a picture within a second. */
const HEAD_START_MILLIS = 1_500
/** A relay that failed is made up for in half a second. */
const FROZEN_MILLIS = 2_000
const SETTLED_MILLIS = 2_000

/** What is seen stays until the other one can be seen: never a black moment. */
export function planScreen(now: ScreenSituation): ScreenPlan {
  if (now.wanted === 'hls') {
    const show = now.hlsReady ? 'hls' : now.showing
    return { show, hls: true, mesh: show === 'mesh' }
  }
  const patience = now.showing === 'mesh' ? FROZEN_MILLIS : HEAD_START_MILLIS
  const missing = now.meshOut || (!now.meshReady && now.meshMissingMillis >= patience)
  const settled = now.meshReady && now.meshReadyMillis >= SETTLED_MILLIS
  const hls = missing || (now.showing === 'hls' && !settled)
  if (now.meshReady && !now.meshOut) return { show: 'mesh', hls, mesh: true }
  return { show: hls && now.hlsReady ? 'hls' : now.showing, hls, mesh: !now.meshOut }
}
