import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link, Navigate, Outlet, useLocation } from 'react-router'
import { t } from '@/shared/i18n'
import { useAccount, useSession } from '@/shared/session'
import { Notice, usePageTitle } from '@/shared/ui'
import { Shell } from '../layout/Shell'

/** Sends whoever is not signed in to the sign-in page, which leads back here. */
export function RequireSession() {
  const state = useSession()
  const { pathname, search } = useLocation()
  if (state.status === 'signed-in') return <Shell />
  const chosen = state.status === 'anonymous' && state.reason === 'signed-out'
  const back = chosen || (pathname === '/' && search === '') ? '' : `?next=${encodeURIComponent(pathname + search)}`
  return <Navigate to={`/sign-in${back}`} replace />
}

export function RequireAdmin() {
  return useAccount().role === 'ADMIN' ? <Outlet /> : <Forbidden />
}

function Forbidden() {
  usePageTitle(t('forbidden.title'))
  return (
    <Notice
      order={1}
      icon={<IconLock size={24} />}
      title={t('forbidden.title')}
      text={t('forbidden.text')}
      action={
        <Button component={Link} to="/">
          {t('action.home')}
        </Button>
      }
    />
  )
}
