import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useRef } from 'react'
import { Outlet, useLocation, useMatches } from 'react-router'
import { useConnectionStatus } from '@/live'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import type { RouteHandle } from '../router'
import { BottomNav } from './BottomNav'
import { ConnectionBanner } from './ConnectionBanner'
import { Header } from './Header'
import { navigationOf } from './navigation'
import { PageSkeleton } from './PageSkeleton'
import classes from './Shell.module.css'

/** The frame around every page of a signed-in person. */
export function Shell() {
  const account = useAccount()
  const wide = useMatches().some((match) => (match.handle as RouteHandle | undefined)?.wide)
  const items = navigationOf(account.role)
  const main = useFocusOnNavigation()
  useCatchUp()

  return (
    <div className={classes.shell} data-wide={wide || undefined}>
      <a className={classes.skip} href="#main" onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </a>
      <Header items={items} />
      <ConnectionBanner />
      <main id="main" ref={main} tabIndex={-1} className={wide ? classes.wide : classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      {!wide && <BottomNav items={items} />}
    </div>
  )
}

/** A new page begins at its content, for the keyboard and for a screen reader. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

/** What is read by REST may have changed while the connection was gone; topics catch up by themselves. */
function useCatchUp() {
  const { state } = useConnectionStatus()
  const queryClient = useQueryClient()
  const lost = useRef(false)
  useEffect(() => {
    if (state === 'waiting' || state === 'offline') lost.current = true
    if (state !== 'connected' || !lost.current) return
    lost.current = false
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'topic' })
  }, [state, queryClient])
}
