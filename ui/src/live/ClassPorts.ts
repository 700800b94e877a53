import type { IceServer } from '@/contracts/contracts'
import type { ClassFrame } from '@/shared/classFrame'
import { Value, type ReadableValue } from '@/shared/value'
import type { ClientFrame } from './protocol'

/** The frames of one class that belong to no topic: the mesh's, the stage's, and signals between pages. */
export interface ClassPort {
  readonly classId: string
  /** whether this page is present in the class right now: false from the loss of a connection until the class is attended again */
  readonly attending: ReadableValue<boolean>
  /** anew with each connection: their credentials expire */
  readonly iceServers: ReadableValue<readonly IceServer[]>
  /** @returns false if there is no connection: whoever sends says it again once the class is attended */
  send(frame: ClientFrame): boolean
  listen(listener: (frame: ClassFrame) => void): () => void
}

/** The ports of all classes, over one connection. */
export class ClassPorts {
  readonly iceServers = new Value<readonly IceServer[]>([])
  private readonly attending = new Map<string, Value<boolean>>()
  private readonly listeners = new Map<string, Set<(frame: ClassFrame) => void>>()

  constructor(private readonly send: (frame: ClientFrame) => boolean) {}

  of(classId: string): ClassPort {
    return {
      classId,
      attending: this.attendingOf(classId),
      iceServers: this.iceServers,
      send: this.send,
      listen: (listener) => this.listen(classId, listener),
    }
  }

  attendingOf(classId: string): Value<boolean> {
    const value = this.attending.get(classId) ?? new Value(false)
    this.attending.set(classId, value)
    return value
  }

  /** Nobody is present anywhere without a connection. */
  disconnected(): void {
    for (const value of this.attending.values()) value.set(false)
  }

  deliver(classId: string, frame: ClassFrame): void {
    if (frame.type === 'attending') this.attendingOf(classId).set(true)
    for (const listener of [...(this.listeners.get(classId) ?? [])]) listener(frame)
  }

  private listen(classId: string, listener: (frame: ClassFrame) => void): () => void {
    const listeners = this.listeners.get(classId) ?? new Set()
    this.listeners.set(classId, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.listeners.get(classId) === listeners) this.listeners.delete(classId)
    }
  }
}
