import { Button, Chip, Collapse, Indicator, MultiSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch, IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import type { TimelineContext } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { isImpossible, narrows, NO_FILTER, SEARCH_LENGTH, type Filter } from '../filter'
import type { PersonOption } from '../hooks/usePeople'
import { CONTEXTS, KINDS, kindText } from '../kinds'
import classes from './Timeline.module.css'

interface Props {
  filter: Filter
  onFilter: (change: Partial<Filter>) => void
  /** who may have done something; whoever is filtered by has to be among them */
  people: PersonOption[]
  /** more fields */
  children?: ReactNode
}

const TYPING_MILLIS = 300

/** What is looked at: words and contexts at hand, the rest one press away. */
export function FilterBar({ filter, onFilter, people, children }: Props) {
  const { kinds, actor, account, from, to, chain } = filter
  const further = [kinds.length > 0, actor, account, from, to].filter(Boolean).length
  const [opened, setOpened] = useState(further > 0)
  const fields = useId()
  return (
    <div className={classes.filters} role="search" aria-label={t('timeline.filter')}>
      <div className={classes.filterLine}>
        <Search search={filter.search} onFilter={onFilter} />
        <Indicator label={further} size={18} disabled={further === 0} offset={4}>
          <Button
            fullWidth
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={18} />}
            aria-expanded={opened}
            aria-controls={fields}
            onClick={() => setOpened(!opened)}
          >
            {t('timeline.filter.more')}
          </Button>
        </Indicator>
        <Button
          variant="default"
          leftSection={filter.oldestFirst ? <IconSortAscending size={18} /> : <IconSortDescending size={18} />}
          onClick={() => onFilter({ oldestFirst: !filter.oldestFirst })}
        >
          {t(filter.oldestFirst ? 'timeline.order.oldest' : 'timeline.order.newest')}
        </Button>
      </div>
      <Chip.Group
        multiple
        value={filter.contexts}
        onChange={(contexts) => onFilter({ contexts: contexts as TimelineContext[] })}
      >
        <div className={classes.chips} role="group" aria-label={t('timeline.filter.context')}>
          {CONTEXTS.map((context) => (
            <Chip key={context} value={context} size="sm" variant="outline">
              {t(`timeline.context.${context}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <Collapse expanded={opened} id={fields}>
        <div className={classes.fields}>
          <MultiSelect
            label={t('timeline.filter.kind')}
            placeholder={kinds.length === 0 ? t('timeline.filter.kind.all') : ''}
            searchable
            clearable
            maxDropdownHeight={320}
            value={kinds}
            onChange={(next) => onFilter({ kinds: next })}
            data={CONTEXTS.map((context) => ({
              group: t(`timeline.context.${context}`),
              items: KINDS[context].map((kind) => ({ value: kind, label: kindText(kind) })),
            }))}
          />
          <Select
            label={t('timeline.filter.actor')}
            placeholder={t('timeline.filter.actor.all')}
            searchable
            clearable
            value={actor}
            onChange={(next) => onFilter({ actor: next })}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {children}
          <TextInput
            type="datetime-local"
            label={t('timeline.filter.from')}
            value={from ?? ''}
            onChange={(event) => onFilter({ from: event.currentTarget.value || null })}
          />
          <TextInput
            type="datetime-local"
            label={t('timeline.filter.to')}
            value={to ?? ''}
            error={isImpossible(filter) ? t('timeline.filter.impossible') : undefined}
            onChange={(event) => onFilter({ to: event.currentTarget.value || null })}
          />
        </div>
      </Collapse>
      {narrows(filter) && (
        <div className={classes.filterLine}>
          {chain !== null && (
            <Button
              size="compact-sm"
              variant="light"
              aria-label={t('timeline.filter.chain.remove')}
              onClick={() => onFilter({ chain: null })}
            >
              {t('timeline.filter.chain')} ✕
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onFilter({ ...NO_FILTER, oldestFirst: filter.oldestFirst })}
          >
            {t('timeline.filter.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What is typed counts when the typing pauses; what the address says otherwise replaces it. */
function Search({ search, onFilter }: { search: string; onFilter: Props['onFilter'] }) {
  const [typed, setTyped] = useState(search)
  const [sent, setSent] = useState(search)
  const [seen, setSeen] = useState(search)
  if (search !== seen) {
    setSeen(search)
    if (search !== sent) setTyped(search)
  }
  const commit = useDebouncedCallback((text: string) => {
    setSent(text.trim())
    onFilter({ search: text.trim() })
  }, TYPING_MILLIS)
  return (
    <TextInput
      className={classes.search!}
      type="search"
      aria-label={t('timeline.search')}
      placeholder={t('timeline.search')}
      leftSection={<IconSearch size={18} />}
      maxLength={SEARCH_LENGTH}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        commit(event.currentTarget.value)
      }}
    />
  )
}
