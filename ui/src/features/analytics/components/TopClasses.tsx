import { Table } from '@mantine/core'
import { IconTrophy } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { TopClass } from '@/contracts/contracts'
import { formatNumber, t } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { LiveBadge, Notice, Section } from '@/shared/ui'
import { percent } from '../words'
import classes from './Analytics.module.css'
import { HelpTip } from './HelpTip'

/** The classes of the range with most viewers at once, each leading to its report. */
export function TopClasses({ top }: { top: readonly TopClass[] }) {
  const title = t('analytics.top.title')
  return (
    <Section title={title} action={<HelpTip about={title} text={t('analytics.top.help')} />}>
      {top.length === 0 ? (
        <Notice icon={<IconTrophy size={24} />} title={t('analytics.top.empty')} text={t('analytics.top.empty.text')} />
      ) : (
        <div className={classes.tableCard} tabIndex={0} role="group" aria-label={title}>
          <Table verticalSpacing={10} horizontalSpacing="md" aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('analytics.top.class')}</Table.Th>
                <Table.Th scope="col">{t('analytics.top.started')}</Table.Th>
                <Table.Th scope="col" className={classes.number!}>
                  {t('analytics.top.peak')}
                </Table.Th>
                <Table.Th scope="col" className={classes.number!}>
                  {t('analytics.top.people')}
                </Table.Th>
                <Table.Th scope="col" className={classes.number!}>
                  {t('analytics.column.messages')}
                </Table.Th>
                <Table.Th scope="col" className={classes.number!}>
                  {t('analytics.column.hands')}
                </Table.Th>
                <Table.Th scope="col" className={classes.number!}>
                  {t('analytics.top.stage')}
                </Table.Th>
                <Table.Th scope="col" className={classes.number!}>
                  {t('analytics.range.saving')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {top.map((one) => (
                <Table.Tr key={one.classId}>
                  <Table.Th scope="row" className={classes.nameCell!}>
                    <Link className={classes.link!} to={`/classes/${one.classId}/report`} dir="auto">
                      {one.title}
                    </Link>
                    <span className={classes.sub}>{one.teacherName}</span>
                  </Table.Th>
                  <Table.Td className={classes.noWrap!}>
                    {one.endedAt === null ? <LiveBadge /> : <RelativeTime at={one.startedAt} />}
                  </Table.Td>
                  <Table.Td className={classes.number!}>{formatNumber(one.peakViewers)}</Table.Td>
                  <Table.Td className={classes.number!}>{formatNumber(one.participants)}</Table.Td>
                  <Table.Td className={classes.number!}>{formatNumber(one.messages)}</Table.Td>
                  <Table.Td className={classes.number!}>{formatNumber(one.hands)}</Table.Td>
                  <Table.Td className={classes.number!}>{formatNumber(one.stageVisits)}</Table.Td>
                  <Table.Td className={classes.number!}>{percent(one.delivery.savingPercent)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Section>
  )
}
