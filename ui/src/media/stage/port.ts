import type { Signal, StageConnected, StageLost, StageReady } from '@/contracts/contracts'
import type { ReadableValue } from '@/shared/value'
import type { ClassFrame } from '@/shared/classFrame'

export type StageRequest = StageReady | StageConnected | StageLost | Signal

/** What the stage needs of the live connection (docs/websocket.md, "The stage"). */
export interface StagePort {
  readonly classId: string
  /** nobody stands at a link who does not attend the class */
  readonly attending: ReadableValue<boolean>
  /** @returns false if there is no connection */
  send(frame: StageRequest): boolean
  listen(listener: (frame: ClassFrame) => void): () => void
}
