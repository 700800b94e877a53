import { Button } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { errorText } from '@/shared/api'
import { t } from '@/shared/i18n'
import { Notice } from './Notice'

interface Props {
  error: unknown
  onRetry: () => void
  retrying?: boolean
}

/** Something could not be loaded: why, and a way to try again. */
export function LoadError({ error, onRetry, retrying = false }: Props) {
  return (
    <Notice
      role="alert"
      icon={<IconCloudOff size={24} />}
      title={t('error.load')}
      text={errorText(error)}
      action={
        <Button variant="default" leftSection={<IconRefresh size={16} />} loading={retrying} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      }
    />
  )
}
