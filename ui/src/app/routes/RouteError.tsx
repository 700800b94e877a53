import { Button } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { t } from '@/shared/i18n'
import { Notice, usePageTitle } from '@/shared/ui'

/** What is left when a page throws, or when its code cannot be loaded after an update of the server. */
export function RouteError() {
  const error = useRouteError()
  usePageTitle(t('crash.title'))
  useEffect(() => console.error(error), [error])
  return (
    <Notice
      order={1}
      role="alert"
      icon={<IconBolt size={24} />}
      title={t('crash.title')}
      text={t('crash.text')}
      action={<Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>}
    />
  )
}
