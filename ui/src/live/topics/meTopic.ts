import type { NotificationsView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

const KEPT = 100

export const meTopic: TopicReducer<NotificationsView> = {
  snapshot: replace,
  update: (held, update) => {
    if (update.type !== 'notified') return held
    const { notification } = update
    const others = held.notifications.filter((one) => one.id !== notification.id)
    return { ...held, notifications: [notification, ...others].slice(0, KEPT) }
  },
}
