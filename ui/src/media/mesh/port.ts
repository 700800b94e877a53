import type {
  IceServer,
  MeshJoin,
  MeshLeave,
  MeshParentFailed,
  MeshReport,
  MeshSourceReady,
  MeshStats,
  Signal,
  ViewerStats,
} from '@/contracts/contracts'
import type { ReadableValue } from '@/shared/value'
import type { ClassFrame } from '@/shared/classFrame'

export type MeshRequest =
  MeshJoin | MeshReport | MeshSourceReady | MeshParentFailed | MeshLeave | MeshStats | Signal | ViewerStats

/** What the mesh needs of the live connection (docs/websocket.md, "The mesh"). */
export interface MeshPort {
  readonly classId: string
  /** nobody is in the mesh who does not attend the class */
  readonly attending: ReadableValue<boolean>
  readonly iceServers: ReadableValue<readonly IceServer[]>
  /** @returns false if there is no connection */
  send(frame: MeshRequest): boolean
  listen(listener: (frame: ClassFrame) => void): () => void
}

/** The peer id of the teacher's page. */
export const SOURCE = '00000000-0000-0000-0000-000000000000'
