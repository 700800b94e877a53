import { IconPlayerPlay, IconReportAnalytics } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { RelativeTime, timecode } from '@/shared/time'
import { useCurrent } from '../hooks/useCurrent'
import { ClassRow } from './ClassRow'
import classes from './ClassRow.module.css'
import { Poster } from './Poster'

export function PastRow({ view: listed }: { view: ClassView }) {
  const unsettled = listed.recording?.status === 'RECORDING' || listed.recording?.status === 'SEALED'
  const view = useCurrent(listed, unsettled)
  const { recording } = view
  const playable = recording?.status === 'PUBLISHED'
  const { accountId, role } = useAccount()
  const reported = view.status === 'ENDED' && (view.teacherId === accountId || role === 'ADMIN')
  return (
    <ClassRow
      view={view}
      lead={
        <div className={classes.thumb}>
          <Poster id={view.teacherId} name={view.teacherName}>
            {playable && <span className={classes.length}>{timecode(recording.durationMillis)}</span>}
          </Poster>
        </div>
      }
      detail={
        <>
          <span>{view.teacherName}</span>
          <RelativeTime at={view.endedAt ?? view.startedAt ?? view.startsAt} />
          {!playable && <span>{recording ? t(`recording.${recording.status}`) : t('recording.none')}</span>}
        </>
      }
      action={
        (playable || reported) && (
          <>
            {playable && (
              <Button
                component={Link}
                to={`/classes/${view.classId}`}
                variant="default"
                leftSection={<IconPlayerPlay size={16} />}
                aria-label={`${t('history.watch')}: ${view.title}`}
              >
                {t('history.watch')}
              </Button>
            )}
            {reported && (
              <Button
                component={Link}
                to={`/classes/${view.classId}/report`}
                variant="default"
                leftSection={<IconReportAnalytics size={16} />}
                aria-label={t('analytics.report.of', { title: view.title })}
              >
                {t('analytics.report.open')}
              </Button>
            )}
          </>
        )
      }
    />
  )
}
