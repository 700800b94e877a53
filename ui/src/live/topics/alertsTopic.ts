import type { AlertsView, AlertView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

const KEPT = 100

/** The latest first; an alert that begins again moves to the top. */
export const alertsTopic: TopicReducer<AlertsView> = {
  snapshot: replace,
  update: (held, update) => {
    if (update.type !== 'alert.changed') return held
    const { alert } = update
    const known = held.alerts.find((one) => one.alertId === alert.alertId)
    if (known && known.version >= alert.version) return held
    const others = held.alerts.filter((one) => one !== known)
    return { alerts: [alert, ...others].sort(latestFirst).slice(0, KEPT) }
  },
}

function latestFirst(one: AlertView, other: AlertView): number {
  return Date.parse(other.since) - Date.parse(one.since)
}
