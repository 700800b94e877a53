import { IconCalendar } from '@tabler/icons-react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { Notice, Section } from '@/shared/ui'
import { ClassRow } from './ClassRow'
import { ReminderButton } from './ReminderButton'
import { RowsSkeleton, UpcomingList } from './UpcomingList'

/** Everybody's classes to come, each with a reminder; `upcoming` undefined: not known yet. */
export function Upcoming({ upcoming }: { upcoming: ClassView[] | undefined }) {
  return (
    <Section title={t('upcoming.title')} count={upcoming?.length}>
      {upcoming === undefined ? (
        <RowsSkeleton />
      ) : upcoming.length === 0 ? (
        <Notice icon={<IconCalendar size={24} />} title={t('upcoming.empty.title')} text={t('upcoming.empty.text')} />
      ) : (
        <UpcomingList
          upcoming={upcoming}
          row={(view) => (
            <ClassRow
              key={view.classId}
              view={view}
              detail={t('upcoming.with', { teacher: view.teacherName })}
              action={<ReminderButton view={view} />}
            />
          )}
        />
      )}
    </Section>
  )
}
