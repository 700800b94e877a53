import { Button } from '@mantine/core'
import {
  IconBan,
  IconCalendarOff,
  IconCloudOff,
  IconConfetti,
  IconHourglass,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { errorText, isProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { Notice, usePageTitle } from '@/shared/ui'

const toHome = (
  <Button component={Link} to="/" variant="default">
    {t('room.home')}
  </Button>
)

/** Why somebody is not in the class, and what they can do. */
export function NotInClass({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (isProblem(error, 'CLASS_FULL')) {
    return (
      <Notice
        order={1}
        icon={<IconUsersGroup size={24} />}
        title={t('room.full.title')}
        text={t('room.full.text')}
        action={<Button onClick={onRetry}>{t('action.retry')}</Button>}
      />
    )
  }
  if (isProblem(error, 'REMOVED_FROM_CLASS')) {
    return (
      <Notice
        order={1}
        icon={<IconBan size={24} />}
        title={t('room.removed.title')}
        text={t('room.removed.text')}
        action={toHome}
      />
    )
  }
  if (isProblem(error, 'CLASS_NOT_FOUND', 'FORBIDDEN')) {
    return (
      <Notice
        order={1}
        icon={<IconBan size={24} />}
        title={t('class.notFound.title')}
        text={t('class.notFound.text')}
        action={toHome}
      />
    )
  }
  return (
    <Notice
      order={1}
      role="alert"
      icon={<IconCloudOff size={24} />}
      title={t('room.failed.title')}
      text={errorText(error)}
      action={<Button onClick={onRetry}>{t('action.retry')}</Button>}
    />
  )
}

/** The page of a class before, after and instead of being live. */
export function NotLive({ view }: { view: ClassView }) {
  usePageTitle(view.title)
  switch (view.status) {
    case 'LIVE':
      return null
    case 'SCHEDULED':
      return (
        <Notice
          order={1}
          icon={<IconHourglass size={24} />}
          title={t('room.notLive.title')}
          text={t('room.notLive.text')}
          action={toHome}
        />
      )
    case 'CANCELLED':
      return (
        <Notice
          order={1}
          icon={<IconCalendarOff size={24} />}
          title={t('room.cancelled.title')}
          text={t('room.cancelled.text')}
          action={toHome}
        />
      )
    case 'ENDED':
      return (
        <Notice
          order={1}
          icon={<IconConfetti size={24} />}
          title={t('room.ended.title')}
          text={view.settings.recorded ? t('room.ended.recorded') : t('room.ended.text')}
          action={toHome}
        />
      )
  }
}
