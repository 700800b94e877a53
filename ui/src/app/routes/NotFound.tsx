import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from 'react-router'
import { t } from '@/shared/i18n'
import { Notice, usePageTitle } from '@/shared/ui'

export function NotFound() {
  usePageTitle(t('notFound.title'))
  return (
    <Notice
      order={1}
      icon={<IconMapOff size={24} />}
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Button component={Link} to="/">
          {t('action.home')}
        </Button>
      }
    />
  )
}
