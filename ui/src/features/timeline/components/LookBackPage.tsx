import { Button, Skeleton } from '@mantine/core'
import { IconClockOff, IconTimeline } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ClassView, MeshView } from '@/contracts/contracts'
import { liveClient, topics, useTopic } from '@/live'
import { ApiProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { useNow } from '@/shared/time'
import { Notice, usePageTitle } from '@/shared/ui'
import { useValue } from '@/shared/value'
import { rangeOf } from '../range'
import { LookBack } from './LookBack'
import classes from './LookBack.module.css'
import { Failed } from './TimelineStates'

export type MeshDrawing = (
  view: MeshView,
  names: ReadonlyMap<string, string>,
  selected: string | undefined,
  onSelect: (peerId: string | undefined) => void,
) => ReactNode

interface Props {
  classId: string
  drawMesh: MeshDrawing
}

const STEP_MILLIS = 5_000

/** A class as it was at any moment; for its teacher and admins. */
export function LookBackPage({ classId, drawMesh }: Props) {
  const { data: view, refusal } = useTopic(topics.classOf(classId))
  const { accountId, role } = useAccount()
  usePageTitle(view ? t('lookBack.of', { title: view.title }) : t('lookBack.title'))
  const refused = view && role !== 'ADMIN' && view.teacherId !== accountId ? 'NOT_CLASS_TEACHER' : refusal
  if (refused) {
    const problem = new ApiProblem(refused as ApiProblem['code'], 0, refused)
    return <Failed error={problem} onRetry={() => {}} retrying={false} />
  }
  if (!view) return <LookBackSkeleton />
  if (!view.startedAt) return <NotBegun view={view} />
  return <Begun view={view} startedAt={view.startedAt} drawMesh={drawMesh} />
}

function Begun({ view, startedAt, drawMesh }: { view: ClassView; startedAt: string; drawMesh: MeshDrawing }) {
  const now = useNow(STEP_MILLIS) + useValue(liveClient.clockOffset)
  return <LookBack view={view} range={rangeOf(startedAt, view.endedAt, now)} drawMesh={drawMesh} />
}

function NotBegun({ view: { classId, status } }: { view: ClassView }) {
  const never = status === 'CANCELLED'
  return (
    <Notice
      order={1}
      icon={<IconClockOff size={24} />}
      title={t(never ? 'lookBack.never.title' : 'lookBack.early.title')}
      text={t(never ? 'lookBack.never.text' : 'lookBack.early.text')}
      action={
        <Button component={Link} to={`/classes/${classId}/timeline`} leftSection={<IconTimeline size={18} />}>
          {t('timeline.open')}
        </Button>
      }
    />
  )
}

export function LookBackSkeleton() {
  return (
    <div className={classes.page} aria-busy="true" aria-label={t('loading')} role="group">
      <Skeleton h={52} w="50%" />
      <div className={classes.pictures}>
        <Skeleton className={classes.picture!} />
        <Skeleton className={classes.picture!} />
      </div>
      <Skeleton h={150} radius="lg" />
      <div className={classes.parts}>
        <Skeleton h={320} radius="lg" />
        <Skeleton h={320} radius="lg" />
        <Skeleton h={320} radius="lg" />
      </div>
    </div>
  )
}
