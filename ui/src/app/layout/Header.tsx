import { Link, NavLink } from 'react-router'
import { NotificationBell } from '@/features/conversation'
import { AlertBell } from '@/features/monitoring'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { Brand } from '@/shared/ui'
import { AccountMenu } from './AccountMenu'
import classes from './Header.module.css'
import type { NavigationItem } from './navigation'

export function Header({ items }: { items: NavigationItem[] }) {
  const { role } = useAccount()
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand}>
          <Brand />
        </Link>
        <nav aria-label={t('app.mainNavigation')} className={classes.nav}>
          {items.map(({ to, label, icon: Icon }) => (
            <NavLink key={to} to={to} end={to === '/'} className={classes.link!}>
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              {t(label)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.tools}>
          {role === 'ADMIN' && <AlertBell />}
          <NotificationBell />
          <AccountMenu />
        </div>
      </div>
    </header>
  )
}
