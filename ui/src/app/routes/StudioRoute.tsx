import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { useClassView } from '@/features/classroom'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { LoadError, Notice, usePageTitle } from '@/shared/ui'
import { PageSkeleton } from '../layout/PageSkeleton'

const StudioPage = lazy(async () => ({ default: (await import('@/features/live-class')).StudioPage }))
const DeliveryPanel = lazy(async () => ({ default: (await import('@/features/mesh')).DeliveryPanel }))

/** Where a class is taught from; only its own teacher gets in, whatever else an admin may do. */
export function StudioRoute() {
  const { classId = '' } = useParams()
  const { accountId } = useAccount()
  const { view, error, retry, retrying } = useClassView(classId)
  if (!view) return error ? <LoadError error={error} onRetry={retry} retrying={retrying} /> : <PageSkeleton />
  if (view.teacherId !== accountId) return <NotYours classId={classId} />
  return (
    <StudioPage
      classId={classId}
      delivery={
        <Suspense fallback={null}>
          <DeliveryPanel classId={classId} />
        </Suspense>
      }
    />
  )
}

function NotYours({ classId }: { classId: string }) {
  usePageTitle(t('studio.title'))
  return (
    <Notice
      order={1}
      icon={<IconLock size={24} />}
      title={t('studio.onlyTeacher.title')}
      text={t('studio.onlyTeacher.text')}
      action={
        <Button component={Link} to={`/classes/${classId}`}>
          {t('studio.toClass')}
        </Button>
      }
    />
  )
}
