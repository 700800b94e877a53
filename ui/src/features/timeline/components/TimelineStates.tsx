import { Button, Skeleton } from '@mantine/core'
import { IconFilterOff, IconLock, IconMapOff, IconTimeline } from '@tabler/icons-react'
import { Link } from 'react-router'
import { isProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { LoadError, Notice } from '@/shared/ui'
import classes from './Timeline.module.css'

interface FailedProps {
  error: unknown
  onRetry: () => void
  retrying: boolean
}

/** Why a class cannot be looked at, with a way on. */
export function Failed({ error, onRetry, retrying }: FailedProps) {
  if (isProblem(error, 'FORBIDDEN', 'NOT_CLASS_TEACHER')) return <NotYours />
  if (isProblem(error, 'CLASS_NOT_FOUND', 'NOT_FOUND', 'TOPIC_UNKNOWN', 'VALIDATION_FAILED', 'MALFORMED_REQUEST'))
    return <NoClass />
  return <LoadError error={error} onRetry={onRetry} retrying={retrying} />
}

function NotYours() {
  return (
    <Notice
      order={1}
      icon={<IconLock size={24} />}
      title={t('timeline.refused.title')}
      text={t('timeline.refused.text')}
      action={<Home />}
    />
  )
}

function NoClass() {
  return (
    <Notice
      order={1}
      icon={<IconMapOff size={24} />}
      title={t('class.notFound.title')}
      text={t('class.notFound.text')}
      action={<Home />}
    />
  )
}

function Home() {
  return (
    <Button component={Link} to="/">
      {t('action.home')}
    </Button>
  )
}

export function NoEvents({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <Notice
      icon={<IconFilterOff size={24} />}
      title={t('timeline.noMatch.title')}
      text={t('timeline.noMatch.text')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('timeline.filter.clear')}
        </Button>
      }
    />
  ) : (
    <Notice icon={<IconTimeline size={24} />} title={t('timeline.empty.title')} text={t('timeline.empty.text')} />
  )
}

export function RowsSkeleton() {
  return (
    <div aria-busy="true" aria-label={t('loading')} role="group">
      <Skeleton h={20} w={120} mt={20} mb={10} />
      <div className={classes.list}>
        {Array.from({ length: 9 }, (_, index) => (
          <div key={index} className={`${classes.entry} ${classes.row}`}>
            <Skeleton h={14} w={64} />
            <Skeleton h={32} circle />
            <Skeleton h={16} w={`${40 + ((index * 17) % 45)}%`} />
          </div>
        ))}
      </div>
    </div>
  )
}
