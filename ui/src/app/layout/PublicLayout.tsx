import { Navigate, Outlet, useSearchParams } from 'react-router'
import { t } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import { Brand } from '@/shared/ui'
import { safeNext } from './safeNext'
import classes from './PublicLayout.module.css'

/** Sign-in and registration; whoever is signed in already goes on to where they wanted to be. */
export function PublicLayout() {
  const state = useSession()
  const [search] = useSearchParams()
  if (state.status === 'signed-in') return <Navigate to={safeNext(search.get('next'))} replace />
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <Brand size={36} />
        <p className={classes.tagline}>{t('app.tagline')}</p>
      </header>
      <main className={classes.card}>
        <Outlet />
      </main>
    </div>
  )
}
