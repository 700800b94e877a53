import { Table } from '@mantine/core'
import { IconCircleCheck, IconAlertTriangle } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { Comparison } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { areEqual, isEqual } from '../words'
import classes from './ReadModels.module.css'

/** Both as of the same position: rows and hashes of every table, and where they differ. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const equal = areEqual(comparison)
  return (
    <div className={classes.comparison}>
      <p className={classes.verdict} data-differs={!equal || undefined}>
        {equal ? <IconCircleCheck size={18} aria-hidden="true" /> : <IconAlertTriangle size={18} aria-hidden="true" />}
        {t(equal ? 'readModels.equal' : 'readModels.differs', { position: comparison.position })}
      </p>
      <Table.ScrollContainer minWidth={270} type="native">
        <Table className={classes.hashes!} verticalSpacing={4} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('readModels.table')}</Table.Th>
              <Table.Th>{t('readModels.live')}</Table.Th>
              <Table.Th>{t('readModels.replayed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparison.tables.map(({ hashes, differing }) => (
              <Fragment key={hashes.table}>
                <Table.Tr data-differs={!isEqual(hashes) || undefined} data-goes-on={differing.length > 0 || undefined}>
                  <Table.Td>
                    <code>{hashes.table}</code>
                  </Table.Td>
                  <Table.Td>
                    <span>{t('readModels.rows', { rows: hashes.liveRows })}</span>{' '}
                    <code>{hashes.live.slice(0, 8)}</code>
                  </Table.Td>
                  <Table.Td>
                    <span>{t('readModels.rows', { rows: hashes.replayedRows })}</span>{' '}
                    <code>{hashes.replayed.slice(0, 8)}</code>
                  </Table.Td>
                </Table.Tr>
                {differing.length > 0 && (
                  <Table.Tr>
                    <Table.Td colSpan={3} className={classes.keys!}>
                      {t('readModels.keys', { keys: differing.join(', ') })}
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  )
}
