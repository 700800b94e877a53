import {
  IconChartHistogram,
  IconCompass,
  IconDatabase,
  IconHistory,
  IconHome,
  IconLayoutDashboard,
  IconTimeline,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { Role } from '@/contracts/contracts'
import type { MessageKey } from '@/shared/i18n'

export interface NavigationItem {
  to: string
  label: MessageKey & `nav.${string}`
  icon: Icon
}

const home: NavigationItem = { to: '/', label: 'nav.home', icon: IconHome }
const browse: NavigationItem = { to: '/browse', label: 'nav.browse', icon: IconCompass }
const history: NavigationItem = { to: '/history', label: 'nav.history', icon: IconHistory }

export function navigationOf(role: Role): NavigationItem[] {
  switch (role) {
    case 'STUDENT':
    case 'VIEWER':
      return [home, history]
    case 'TEACHER':
      return [home, browse, history]
    case 'ADMIN':
      return [
        { to: '/', label: 'nav.overview', icon: IconLayoutDashboard },
        browse,
        { to: '/admin/analytics', label: 'nav.analytics', icon: IconChartHistogram },
        { to: '/admin/timeline', label: 'nav.timeline', icon: IconTimeline },
        { to: '/admin/read-models', label: 'nav.readModels', icon: IconDatabase },
        { to: '/admin/accounts', label: 'nav.accounts', icon: IconUsers },
      ]
  }
}
