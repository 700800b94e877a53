import type { ReactNode } from 'react'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { useNow } from '@/shared/time'
import { PageHeader } from '@/shared/ui'

export function Greeting({ actions }: { actions?: ReactNode }) {
  const { displayName: name } = useAccount()
  const hour = new Date(useNow(60_000)).getHours()
  const greeting =
    hour < 12
      ? t('home.greeting.morning', { name })
      : hour < 18
        ? t('home.greeting.afternoon', { name })
        : t('home.greeting.evening', { name })
  return <PageHeader title={greeting} documentTitle={t('nav.home')} actions={actions} />
}
