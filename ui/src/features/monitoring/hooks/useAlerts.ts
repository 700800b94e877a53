import { useMemo } from 'react'
import type { AlertView } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'

export interface Alerts {
  firing: AlertView[]
  over: AlertView[]
}

/** What needs attention now, and what did lately; nothing before the first answer. */
export function useAlerts(): Alerts | undefined {
  const { data } = useTopic(topics.alerts)
  return useMemo(
    () =>
      data && {
        firing: data.alerts.filter((one) => one.resolvedAt === null),
        over: data.alerts.filter((one) => one.resolvedAt !== null),
      },
    [data],
  )
}
