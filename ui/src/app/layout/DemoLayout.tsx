import { Button } from '@mantine/core'
import { Link, Outlet, useLocation } from 'react-router'
import { t } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import { Brand } from '@/shared/ui'
import header from './Header.module.css'
import { Shell } from './Shell'
import classes from './Shell.module.css'

/** Pages that need no account: in the usual frame for who is signed in, else in one of their own. */
export function DemoLayout() {
  return useSession().status === 'signed-in' ? <Shell /> : <Open />
}

function Open() {
  const { pathname } = useLocation()
  return (
    <div className={classes.shell} data-wide>
      <header className={header.header}>
        <div className={header.inner}>
          <Link to="/demo" className={header.brand}>
            <Brand />
          </Link>
          <div className={header.tools}>
            <Button component={Link} to={`/sign-in?next=${encodeURIComponent(pathname)}`} variant="default">
              {t('demo.signIn')}
            </Button>
          </div>
        </div>
      </header>
      <main id="main" className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
