import { Table } from '@mantine/core'
import { t } from '@/shared/i18n'
import { figureRows, type WhatIfFigures } from '../whatIf'
import classes from './WhatIf.module.css'

/** As it was, as it would have been, and the difference. */
export function WhatIfFiguresTable({ recorded, planned }: { recorded: WhatIfFigures; planned: WhatIfFigures }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('whatIf.figures')}>
      <Table verticalSpacing={6} aria-label={t('whatIf.figures')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col" className={classes.number!}>
              {t('whatIf.recorded')}
            </Table.Th>
            <Table.Th scope="col" className={classes.number!}>
              {t('whatIf.planned')}
            </Table.Th>
            <Table.Th scope="col" className={classes.number!}>
              {t('whatIf.difference')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figureRows(recorded, planned).map((row) => (
            <Table.Tr key={row.name}>
              <Table.Th scope="row" className={classes.row!}>
                {row.name}
              </Table.Th>
              <Table.Td className={classes.number!}>{row.recorded}</Table.Td>
              <Table.Td className={classes.number!}>{row.planned}</Table.Td>
              <Table.Td className={classes.number!} data-better={row.better}>
                {row.difference}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
