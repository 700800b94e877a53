import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { NotificationView } from '@/contracts/contracts'
import { session } from '@/shared/session'
import { toastNews } from '@/shared/ui'
import { notificationText } from '../notificationText'

/** Shows what arrives while the page is open; what was there before stays in the list. */
export function useAnnounce(notifications: NotificationView[] | undefined): void {
  const { pathname } = useLocation()
  const known = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (!notifications) return
    const before = known.current
    known.current = new Set(notifications.map((one) => one.id))
    if (!before) return
    for (const one of notifications) {
      if (before.has(one.id)) continue
      // the page of the class asks by itself
      const asked = one.kind === 'STAGE_INVITED' && pathname === `/classes/${one.classId}`
      if (!asked) toastNews(one.id, notificationText(one))
      // what the new role may do is in the next token, and pages follow the session
      if (one.kind === 'ROLE_CHANGED') session.refresh().catch(() => undefined)
    }
  }, [notifications, pathname])
}
