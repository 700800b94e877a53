import { NavLink } from 'react-router'
import classes from './PageTabs.module.css'

interface Props {
  label: string
  tabs: { to: string; label: string }[]
}

/** Pages that belong together, each with an address of its own. */
export function PageTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end className={classes.tab!}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  )
}
