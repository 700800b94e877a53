import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { Lobby, LobbySkeleton, useClassView } from '@/features/classroom'
import { isProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { LoadError, Notice, usePageTitle } from '@/shared/ui'

const ClassPage = lazy(async () => ({ default: (await import('@/features/live-class')).ClassPage }))
const WatchPage = lazy(async () => ({ default: (await import('@/features/live-class')).WatchPage }))
const DeliveryPanel = lazy(async () => ({ default: (await import('@/features/mesh')).DeliveryPanel }))

/** One address for a class; what it shows follows the class from the lobby through the lesson to the recording. */
export function ClassRoute() {
  const { classId = '' } = useParams()
  const { accountId, role } = useAccount()
  const { view, error, retry, retrying } = useClassView(classId)

  if (!view) {
    if (!error) return <LobbySkeleton />
    if (isProblem(error, 'CLASS_NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'MALFORMED_REQUEST', 'VALIDATION_FAILED')) {
      return <NoSuchClass />
    }
    return <LoadError error={error} onRetry={retry} retrying={retrying} />
  }
  switch (view.status) {
    case 'SCHEDULED':
    case 'CANCELLED':
      return <Lobby view={view} />
    case 'LIVE':
      if (view.teacherId === accountId) return <Navigate to={`/classes/${classId}/studio`} replace />
      return <ClassPage classId={classId} delivery={role === 'ADMIN' && <Delivery classId={classId} />} />
    case 'ENDED':
      return <WatchPage classId={classId} />
  }
}

function Delivery({ classId }: { classId: string }) {
  return (
    <Suspense fallback={null}>
      <DeliveryPanel classId={classId} />
    </Suspense>
  )
}

function NoSuchClass() {
  usePageTitle(t('class.notFound.title'))
  return (
    <Notice
      order={1}
      icon={<IconMapOff size={24} />}
      title={t('class.notFound.title')}
      text={t('class.notFound.text')}
      action={
        <Button component={Link} to="/">
          {t('action.home')}
        </Button>
      }
    />
  )
}
