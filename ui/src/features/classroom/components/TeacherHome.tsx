import { Button, Skeleton } from '@mantine/core'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { LoadError, Notice, Section } from '@/shared/ui'
import { useMyClasses } from '../hooks/useMyClasses'
import { CancelClass } from './CancelClass'
import { Greeting } from './Greeting'
import { NextClass } from './NextClass'
import { PastClasses } from './PastClasses'
import { ScheduleDrawer } from './ScheduleDrawer'
import { ScheduledRow } from './ScheduledRow'
import { RowsSkeleton, UpcomingList } from './UpcomingList'

export function TeacherHome() {
  const { live, scheduled, error, refetch, isFetching } = useMyClasses()
  const [form, setForm] = useState<{ open: boolean; editing: ClassView | null }>({ open: false, editing: null })
  const [cancelling, setCancelling] = useState<ClassView | null>(null)
  const create = () => setForm({ open: true, editing: null })
  const edit = (view: ClassView) => setForm({ open: true, editing: view })

  const next = live?.[0] ?? scheduled?.[0]
  const others = [...(live ?? []), ...(scheduled ?? [])].filter((view) => view !== next)

  return (
    <>
      <Greeting
        actions={
          <Button leftSection={<IconPlus size={18} />} onClick={create}>
            {t('teacher.schedule')}
          </Button>
        }
      />
      {live === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
        ) : (
          <TeacherSkeleton />
        )
      ) : next === undefined ? (
        <Notice
          icon={<IconCalendarPlus size={24} />}
          title={t('teacher.empty.title')}
          text={t('teacher.empty.text')}
          action={<Button onClick={create}>{t('teacher.schedule')}</Button>}
        />
      ) : (
        <NextClass key={next.classId} view={next} onEdit={edit} onCancel={setCancelling} />
      )}
      {others.length > 0 && (
        <div style={{ marginTop: 40 }}>
          <Section title={t('teacher.scheduled')} count={others.length}>
            <UpcomingList
              upcoming={others}
              row={(view) => <ScheduledRow key={view.classId} view={view} onEdit={edit} onCancel={setCancelling} />}
            />
          </Section>
        </div>
      )}
      <div style={{ marginTop: 40 }}>
        <PastClasses title={t('history.past')} emptyText={t('history.empty.teacher')} />
      </div>
      <ScheduleDrawer opened={form.open} editing={form.editing} onClose={() => setForm({ ...form, open: false })} />
      <CancelClass view={cancelling} onClose={() => setCancelling(null)} />
    </>
  )
}

function TeacherSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton h={196} radius="lg" mb={40} />
      <RowsSkeleton />
    </div>
  )
}
