import { Select } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { t } from '@/shared/i18n'
import { PageHeader } from '@/shared/ui'
import { useFilter } from '../hooks/useFilter'
import { optionsOf, useAccounts } from '../hooks/usePeople'
import { ExportEvents } from './ExportEvents'
import { FilterBar } from './FilterBar'
import { TimelineView } from './TimelineView'

/** Everything that happened on the platform, across classes and accounts. */
export function AdminTimelinePage() {
  const [filter, onFilter] = useFilter()
  const [search, setSearch] = useState('')
  const accounts = useAccounts(search)
  // who comes from somebody's account knows the name
  const state = useLocation().state as { name?: string } | null
  const about = optionsOf(accounts, [], filter.account, state?.name).slice(1)
  return (
    <TimelineView scope="platform" filter={filter} onFilter={onFilter}>
      {(entries) => (
        <>
          <PageHeader
            title={t('timeline.title')}
            text={t('timeline.platform.text')}
            actions={<ExportEvents scope="platform" filter={filter} />}
          />
          <FilterBar filter={filter} onFilter={onFilter} people={optionsOf(accounts, entries, filter.actor)}>
            <Select
              label={t('timeline.filter.account')}
              placeholder={t('timeline.filter.account.all')}
              searchable
              clearable
              value={filter.account}
              onChange={(account) => onFilter({ account })}
              onSearchChange={setSearch}
              data={about.map(({ id, name }) => ({ value: id, label: name }))}
              filter={({ options }) => options}
            />
          </FilterBar>
        </>
      )}
    </TimelineView>
  )
}
