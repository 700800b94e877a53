import { useEffect } from 'react'
import { t } from '@/shared/i18n'

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title])
}
