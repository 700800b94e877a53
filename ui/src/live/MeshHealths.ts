import type { MeshHealth } from '@/contracts/contracts'
import { Value } from '@/shared/value'

/** How the meshes do that somebody looks at: the last frame about each, and nothing once the connection is lost. */
export class MeshHealths {
  private readonly values = new Map<string, Value<MeshHealth | undefined>>()

  of(classId: string): Value<MeshHealth | undefined> {
    const value = this.values.get(classId) ?? new Value<MeshHealth | undefined>(undefined)
    this.values.set(classId, value)
    return value
  }

  told(classId: string, health: MeshHealth): void {
    this.values.get(classId)?.set(health)
  }

  disconnected(): void {
    for (const value of this.values.values()) value.set(undefined)
  }
}
