import { Button, Collapse, Select, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAdjustments, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { AttendanceRule, ClassReport } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { Section } from '@/shared/ui'
import { attendeesOf, COLUMNS, sortedBy, type Column, type Sorting } from '../attendees'
import { ruleText } from '../words'
import { AttendeeCards } from './AttendeeCards'
import { AttendeeTable } from './AttendeeTable'
import { HelpTip } from './HelpTip'
import classes from './Report.module.css'
import { RuleForm } from './RuleForm'

interface Props {
  report: ClassReport
  /** another rule is being asked for */
  pending: boolean
  /** null: only the standard one */
  onRule: (rule: AttendanceRule | null) => void
}

/** Who was there, how long, and whether that is enough; under another rule too, side by side. */
export function AttendanceSection({ report, pending, onRule }: Props) {
  const { people, rule, otherRule, totals } = report
  const narrow = useMediaQuery('(max-width: 768px)', undefined, { getInitialValueInEffect: false })
  const [sorting, setSorting] = useState<Sorting>({ by: 'firstJoin', descending: false })
  const [search, setSearch] = useState('')
  const [comparing, setComparing] = useState(otherRule !== null)
  const shown = useMemo(() => attendeesOf(people, sorting, search), [people, sorting, search])
  const title = t('analytics.attendance.title')
  const stopComparing = () => {
    setComparing(false)
    onRule(null)
  }
  return (
    <Section
      title={title}
      count={people.length}
      action={<HelpTip about={title} text={t('analytics.attendance.help')} />}
    >
      <div className={classes.ruleBar}>
        <p className={classes.lead}>{ruleText(rule)}</p>
        {!comparing && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconAdjustments size={16} />}
            onClick={() => setComparing(true)}
          >
            {t('analytics.rule.compare')}
          </Button>
        )}
      </div>
      <Collapse expanded={comparing}>
        <RuleForm standard={rule} other={otherRule} pending={pending} onApply={onRule} onClose={stopComparing} />
      </Collapse>
      {otherRule && (
        <p className={classes.compared} role="status">
          {t('analytics.rule.result', {
            share: otherRule.minimumShare,
            grace: otherRule.graceSeconds,
            other: totals.attendedOther ?? 0,
            standard: totals.attended,
            all: totals.students,
          })}
        </p>
      )}
      <div className={classes.find}>
        <TextInput
          type="search"
          aria-label={t('analytics.attendance.search')}
          placeholder={t('analytics.attendance.search')}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {narrow && (
          <Select
            aria-label={t('analytics.attendance.sort')}
            allowDeselect={false}
            value={sorting.by}
            onChange={(by) => by !== null && setSorting(sortedBy({ by: 'name', descending: false }, by as Column))}
            data={COLUMNS.map((value) => ({ value, label: t(`analytics.column.${value}`) }))}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={classes.noMatch}>{t('analytics.attendance.noMatch')}</p>
      ) : narrow ? (
        <AttendeeCards people={shown} />
      ) : (
        <AttendeeTable
          people={shown}
          sorting={sorting}
          compared={otherRule !== null}
          onSort={(by) => setSorting(sortedBy(sorting, by))}
        />
      )}
    </Section>
  )
}
