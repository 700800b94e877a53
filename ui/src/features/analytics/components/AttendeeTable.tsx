import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { AttendeeReport } from '@/contracts/contracts'
import { formatNumber, t } from '@/shared/i18n'
import { clockTime } from '@/shared/time'
import { COLUMNS, type Column, type Sorting } from '../attendees'
import { lasting, NOTHING, points, share } from '../words'
import { AttendedMark } from './AttendedMark'
import { AttendeeDetails } from './AttendeeDetails'
import classes from './Report.module.css'

interface Props {
  people: readonly AttendeeReport[]
  sorting: Sorting
  /** with the result of another rule beside the standard one */
  compared: boolean
  onSort: (by: Column) => void
}

const NUMBERS: readonly Column[] = ['present', 'share', 'messages', 'hands', 'stage', 'engagement']

/** Everybody who was there, to sort; a row opens what its numbers are made of. */
export function AttendeeTable({ people, sorting, compared, onSort }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setOpened((held) => (held.has(id) ? new Set([...held].filter((one) => one !== id)) : new Set([...held, id])))
  return (
    <div className={classes.tableCard} tabIndex={0} role="group" aria-label={t('analytics.attendance.title')}>
      <Table verticalSpacing={8} horizontalSpacing="sm" aria-label={t('analytics.attendance.title')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th
                key={column}
                scope="col"
                aria-sort={ariaSort(sorting, column)}
                className={NUMBERS.includes(column) ? classes.number! : undefined!}
              >
                <UnstyledButton className={classes.sort!} onClick={() => onSort(column)}>
                  {t(`analytics.column.${column}`)}
                  {sorting.by === column &&
                    (sorting.descending ? (
                      <IconArrowDown size={14} aria-hidden="true" />
                    ) : (
                      <IconArrowUp size={14} aria-hidden="true" />
                    ))}
                </UnstyledButton>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Fragment key={person.accountId}>
              <Row person={person} compared={compared} opened={opened.has(person.accountId)} onToggle={toggle} />
              {opened.has(person.accountId) && (
                <Table.Tr>
                  <Table.Td colSpan={COLUMNS.length} className={classes.detailCell!}>
                    <AttendeeDetails person={person} />
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface RowProps {
  person: AttendeeReport
  compared: boolean
  opened: boolean
  onToggle: (accountId: string) => void
}

function Row({ person, compared, opened, onToggle }: RowProps) {
  const { attendance, other } = person
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.nameCell!}>
        <button
          type="button"
          className={classes.opener}
          aria-expanded={opened}
          onClick={() => onToggle(person.accountId)}
        >
          <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
          <span dir="auto">{person.displayName}</span>
        </button>
      </Table.Th>
      <Table.Td>{t(`analytics.role.${person.role}`)}</Table.Td>
      <Table.Td>{clockTime(Date.parse(person.firstJoin))}</Table.Td>
      <Table.Td>{attendance.lastLeave ? clockTime(Date.parse(attendance.lastLeave)) : t('analytics.present')}</Table.Td>
      <Table.Td className={classes.number!}>
        {lasting(attendance.presentMillis)}
        {compared && other && <span className={classes.other}>{lasting(other.presentMillis)}</span>}
      </Table.Td>
      <Table.Td className={classes.number!}>
        {share(attendance.share)}
        {compared && other && <span className={classes.other}>{share(other.share)}</span>}
      </Table.Td>
      <Table.Td>
        <AttendedMark attended={attendance.attended} />
        {compared && other && (
          <span className={classes.other} data-differs={other.attended !== attendance.attended || undefined}>
            <AttendedMark attended={other.attended} />
          </span>
        )}
      </Table.Td>
      <Table.Td className={classes.number!}>{formatNumber(person.messages)}</Table.Td>
      <Table.Td className={classes.number!}>{formatNumber(person.hands)}</Table.Td>
      <Table.Td className={classes.number!}>
        {person.stageMillis === 0 ? NOTHING : lasting(person.stageMillis)}
      </Table.Td>
      <Table.Td className={classes.number!}>{person.engagement ? points(person.engagement.score) : NOTHING}</Table.Td>
    </Table.Tr>
  )
}

function ariaSort(sorting: Sorting, column: Column): 'ascending' | 'descending' | 'none' {
  if (sorting.by !== column) return 'none'
  return sorting.descending ? 'descending' : 'ascending'
}
