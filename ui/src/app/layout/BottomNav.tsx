import { NavLink } from 'react-router'
import { t } from '@/shared/i18n'
import classes from './BottomNav.module.css'
import type { NavigationItem } from './navigation'

/** The same places in thumb reach. */
export function BottomNav({ items }: { items: NavigationItem[] }) {
  return (
    <nav aria-label={t('app.mainNavigation')} className={classes.nav}>
      {items.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={classes.link!}>
          <Icon size={22} stroke={1.75} aria-hidden="true" />
          {t(label)}
        </NavLink>
      ))}
    </nav>
  )
}
