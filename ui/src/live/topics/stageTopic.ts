import type { StageView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

export const stageTopic: TopicReducer<StageView> = {
  snapshot: replace,
  update: (held, update) => (update.type === 'stage.changed' ? update.stage : held),
}
