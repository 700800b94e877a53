import { Button } from '@mantine/core'
import { IconMovieOff, IconReportAnalytics, IconTimeline } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { ApiProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { absoluteTime, durationText } from '@/shared/time'
import { ClassFrame } from './ClassFrame'
import { ClassTitle } from './ClassTitle'
import { FrameSkeleton } from './FrameSkeleton'
import { NotInClass, NotLive } from './Refusals'
import { ShortcutsHelp } from './ShortcutsHelp'
import { Slate } from './stage/Slate'
import stage from './stage/Stage.module.css'
import { RecordingPlayer } from './watch/RecordingPlayer'
import { ReplayChat } from './watch/ReplayChat'

/** A past class: its recording, as soon as there is one, and what was said. */
export function WatchPage({ classId }: { classId: string }) {
  const { data: view, refusal } = useTopic(topics.classOf(classId))
  const { accountId, role } = useAccount()
  const video = useRef<HTMLVideoElement>(null)
  if (refusal)
    return <NotInClass error={new ApiProblem(refusal as ApiProblem['code'], 0, refusal)} onRetry={() => {}} />
  if (!view) return <FrameSkeleton />
  if (view.status !== 'ENDED') return <NotLive view={view} />

  const published = view.recording?.status === 'PUBLISHED'
  const seek = (seconds: number) => {
    if (!video.current) return
    video.current.currentTime = seconds
    void video.current.play().catch(() => {})
  }
  return (
    <>
      <ClassFrame
        stage={
          published ? <RecordingPlayer video={video} classId={classId} title={view.title} /> : <NoPicture view={view} />
        }
        info={
          <ClassTitle view={view}>
            <Facts view={view} />
          </ClassTitle>
        }
        actions={(view.teacherId === accountId || role === 'ADMIN') && <Insights classId={classId} />}
        panel={
          <ReplayChat
            classId={classId}
            startedAt={published ? Date.parse(view.recording!.startedAt) : undefined}
            onSeek={seek}
          />
        }
      />
      <ShortcutsHelp
        keys={[
          ['Space', t('shortcuts.space')],
          ['← →', t('shortcuts.arrows')],
          ['S', t('shortcuts.sound')],
          ['F', t('shortcuts.fullscreen')],
        ]}
      />
    </>
  )
}

function Facts({ view }: { view: ClassView }) {
  if (!view.startedAt || !view.endedAt) return null
  const start = Date.parse(view.startedAt)
  const minutes = Math.max(1, Math.round((Date.parse(view.endedAt) - start) / 60_000))
  return <span>{t('watch.on', { date: absoluteTime(start), duration: durationText(minutes) })}</span>
}

function Insights({ classId }: { classId: string }) {
  return (
    <>
      <Button
        component={Link}
        to={`/classes/${classId}/timeline`}
        variant="default"
        leftSection={<IconTimeline size={18} />}
      >
        {t('timeline.open')}
      </Button>
      <Button
        component={Link}
        to={`/classes/${classId}/report`}
        variant="default"
        leftSection={<IconReportAnalytics size={18} />}
      >
        {t('analytics.report.open')}
      </Button>
    </>
  )
}

function NoPicture({ view }: { view: ClassView }) {
  const failed = view.recording?.status === 'FAILED'
  const coming = view.recording?.status === 'RECORDING' || view.recording?.status === 'SEALED'
  return (
    <div className={stage.stage}>
      {coming ? (
        <Slate title={t('watch.preparing.title')} text={t('watch.preparing.text')} />
      ) : (
        <Slate
          icon={<IconMovieOff size={28} />}
          title={failed ? t('watch.failed.title') : t('watch.none.title')}
          text={failed ? t('watch.failed.text') : t('watch.none.text')}
        />
      )}
    </div>
  )
}
