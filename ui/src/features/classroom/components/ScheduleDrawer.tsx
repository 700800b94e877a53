import { Drawer, Skeleton, Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'

const ClassForm = lazy(() => import('./ClassForm'))

interface Props {
  opened: boolean
  /** null schedules a new class */
  editing: ClassView | null
  onClose: () => void
}

export function ScheduleDrawer({ opened, editing, onClose }: Props) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={480}
      title={editing ? t('classForm.edit.title') : t('classForm.create.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      styles={{
        title: { fontWeight: 650, fontSize: 18 },
        header: { padding: '20px 24px 12px' },
        body: { padding: '0 24px 24px' },
      }}
    >
      <Suspense fallback={<FormSkeleton />}>
        <ClassForm key={editing?.classId ?? 'new'} editing={editing} onDone={onClose} />
      </Suspense>
    </Drawer>
  )
}

function FormSkeleton() {
  return (
    <Stack gap={20} aria-busy="true">
      <Skeleton h={60} />
      <Skeleton h={120} />
      <Skeleton h={60} />
      <Skeleton h={60} />
      <Skeleton h={84} />
    </Stack>
  )
}
