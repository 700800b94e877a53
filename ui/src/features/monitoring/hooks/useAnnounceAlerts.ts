import { useEffect, useRef } from 'react'
import type { AlertView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { toastAlert, toastNews } from '@/shared/ui'
import { alertDetail, alertTitle } from '../alertText'
import type { Alerts } from './useAlerts'

/** Shows what begins and what ends while the page is open; what was there before is in the list. */
export function useAnnounceAlerts(alerts: Alerts | undefined): void {
  const known = useRef<Map<string, AlertView> | null>(null)
  useEffect(() => {
    if (!alerts) return
    const before = known.current
    known.current = new Map([...alerts.over, ...alerts.firing].map((one) => [one.alertId, one]))
    if (!before) return
    for (const one of alerts.firing) {
      if (before.get(one.alertId)?.since !== one.since) {
        toastAlert(`${one.alertId} ${one.since}`, alertTitle(one), alertDetail(one))
      }
    }
    for (const one of alerts.over) {
      if (before.get(one.alertId)?.resolvedAt === null) {
        toastNews(`${one.alertId} ${one.resolvedAt}`, t('alerts.over', { title: alertTitle(one) }))
      }
    }
  }, [alerts])
}
