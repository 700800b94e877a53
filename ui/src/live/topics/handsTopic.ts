import type { HandsView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

export const handsTopic: TopicReducer<HandsView> = {
  snapshot: replace,
  update: (held, update) => (update.type === 'hands.changed' ? update.view : held),
}
