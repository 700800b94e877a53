import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { Link } from 'react-router'
import { t } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { useCurrent } from '../hooks/useCurrent'
import { ClassMenu, type ClassActions } from './ClassMenu'
import { ClassRow } from './ClassRow'
import classes from './ClassRow.module.css'

/** One of the teacher's own classes to come. */
export function ScheduledRow({ view: listed, onEdit, onCancel }: ClassActions) {
  const view = useCurrent(listed)
  return (
    <ClassRow
      view={view}
      detail={
        <>
          <RelativeTime at={view.startsAt} />
          {view.settings.visibility === 'UNLISTED' && (
            <span className={classes.fact}>
              <IconEyeOff size={15} aria-hidden="true" />
              {t('lobby.unlisted')}
            </span>
          )}
        </>
      }
      action={
        <>
          <Button
            component={Link}
            to={`/classes/${view.classId}/studio`}
            variant="default"
            aria-label={`${t(view.status === 'LIVE' ? 'teacher.openStudio' : 'teacher.goLive')}: ${view.title}`}
          >
            {view.status === 'LIVE' ? t('teacher.openStudio') : t('studio.title')}
          </Button>
          <ClassMenu view={view} onEdit={onEdit} onCancel={onCancel} />
        </>
      }
    />
  )
}
