import { lazy } from 'react'
import { HistoryPage } from '@/features/classroom'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { PageTabs } from '@/shared/ui'

const OwnHistoryPage = lazy(async () => ({ default: (await import('@/features/analytics')).OwnHistoryPage }))

/** The classes somebody was in. */
export function ClassesRoute() {
  const { role } = useAccount()
  return <HistoryPage tabs={(role === 'STUDENT' || role === 'VIEWER') && <HistoryTabs />} />
}

/** How somebody was in them. */
export function AttendanceRoute() {
  return <OwnHistoryPage tabs={<HistoryTabs />} />
}

function HistoryTabs() {
  return (
    <PageTabs
      label={t('analytics.own.tabs')}
      tabs={[
        { to: '/history', label: t('analytics.own.tab.classes') },
        { to: '/history/attendance', label: t('analytics.own.tab.attendance') },
      ]}
    />
  )
}
