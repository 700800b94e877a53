import type { ClassView } from '@/contracts/contracts'
import type { TopicReducer } from './reducer'

/** Of two views the one with the higher version is newer, whatever way it came. */
export function newer(held: ClassView | undefined, next: ClassView): ClassView {
  return held && held.classId === next.classId && held.version > next.version ? held : next
}

export const classTopic: TopicReducer<ClassView> = {
  snapshot: newer,
  update: (held, update) => (update.type === 'class.changed' ? newer(held, update.view) : held),
}
