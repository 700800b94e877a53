import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { usePageTitle } from '@/shared/ui'
import { useFilter } from '../hooks/useFilter'
import { optionsOf, usePeople } from '../hooks/usePeople'
import { addressOf } from '../moment'
import { ClassHead } from './ClassHead'
import { ExportEvents } from './ExportEvents'
import { FilterBar } from './FilterBar'
import { TimelineView } from './TimelineView'

/** Everything that happened in a class, and why; for its teacher and admins. */
export function ClassTimelinePage({ classId }: { classId: string }) {
  const scope = useMemo(() => ({ classId }), [classId])
  const [filter, onFilter] = useFilter()
  const { role } = useAccount()
  const { data: view } = useTopic(topics.classOf(classId))
  const people = usePeople(classId)
  usePageTitle(view ? t('timeline.of', { title: view.title }) : t('timeline.title'))
  return (
    <TimelineView scope={scope} filter={filter} onFilter={onFilter}>
      {(entries) => (
        <>
          <ClassHead
            classId={classId}
            title={view?.title ?? entries[0]?.classTitle ?? ''}
            live={view?.status === 'LIVE'}
            name={t('timeline.title')}
            teacher={view?.teacherName}
            actions={
              <>
                {role === 'ADMIN' && <ExportEvents scope={scope} filter={filter} />}
                {role === 'ADMIN' && view && began(view) && (
                  <Button component={Link} variant="default" to={`/classes/${classId}/what-if`}>
                    {t('whatIf.open')}
                  </Button>
                )}
                {view && began(view) && <LookBack classId={classId} />}
              </>
            }
          />
          <FilterBar filter={filter} onFilter={onFilter} people={optionsOf(people, entries, filter.actor)} />
        </>
      )}
    </TimelineView>
  )
}

function began({ startedAt }: ClassView): boolean {
  return startedAt !== null
}

function LookBack({ classId }: { classId: string }) {
  return (
    <Button component={Link} to={addressOf(classId)} leftSection={<IconHistory size={18} />}>
      {t('timeline.lookBack')}
    </Button>
  )
}
