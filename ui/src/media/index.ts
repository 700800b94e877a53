export { Capture, type CaptureState, type SourceState } from './Capture'
export { HEIGHT, WIDTH, type Slate } from './slate'
export {
  canUseMesh,
  chooseDelivery,
  deliveryChoice,
  relayConsent,
  type DeliveryChoice,
  type DeliveryMode,
} from './delivery'
export { Devices, type DeviceKind, type DeviceList } from './Devices'
export { HlsPlayer, IDLE_PLAYER, type PlayerPhase, type PlayerState } from './HlsPlayer'
export type { Guests } from './Guests'
export { ingestOf } from './ingest'
export { LAYOUTS, type Layout } from './layout'
export type { MixState } from './MixWatch'
export type { Grant } from './PlaybackGrant'
export { supportProblem, type MediaProblem } from './problems'
export { Publisher, type PublisherState, type PublisherStatus } from './Publisher'
export { record, recordableType } from './Recorder'
export { later } from './ticker'
export type { LiveScreenState } from './screenState'
export { NOT_IN_MESH, type MeshPeerState, type MeshPhase, type MeshQuality, type MeshSourceState } from './mesh/state'
export { LiveScreen } from './LiveScreen'
export { MeshSource } from './mesh/MeshSource'
export type { SoundState } from './ScreenSound'
export { StageHost, type HostedSeat } from './stage/StageHost'
export { StageLink } from './stage/StageLink'
export { SeatPlayback } from './stage/SeatPlayback'
export { SeatUpload } from './stage/SeatUpload'
export { openSeat, seatIngestOf } from './stage/seatIngest'
export type { ServerRoute } from './stage/ServerRoute'
export { NOT_LINKED, type LinkPhase, type LinkQuality, type StageLinkState } from './stage/state'
