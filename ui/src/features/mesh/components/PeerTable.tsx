import { Table, TextInput, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { t, type MessageKey } from '@/shared/i18n'
import { clockTime } from '@/shared/time'
import type { MeshModel } from '../model'
import { COLUMNS, rowsOf, type Column, type Sorting } from '../table'
import { HealthMark } from './HealthMark'
import classes from './Mesh.module.css'
import { uplinkOf } from '../words'
import { RoleGlyph } from './RoleShape'

interface Props {
  model: MeshModel
  selected: string | undefined
  onSelect: (peerId: string) => void
}

const HEADINGS: Record<Column, MessageKey> = {
  name: 'mesh.table.name',
  role: 'mesh.peer.role',
  uplink: 'mesh.peer.uplink',
  hop: 'mesh.peer.hop',
  parent: 'mesh.peer.parent',
  children: 'mesh.peer.children',
  rendition: 'mesh.peer.rendition',
  health: 'mesh.peer.health',
  joined: 'mesh.peer.joined',
}

/** The same as the graph, to read, to search and to sort. */
export function PeerTable({ model, selected, onSelect }: Props) {
  const [sorting, setSorting] = useState<Sorting>({ by: 'hop', descending: false })
  const [search, setSearch] = useState('')
  const rows = useMemo(() => rowsOf(model, sorting, search), [model, sorting, search])
  const sortBy = (by: Column) => setSorting({ by, descending: sorting.by === by && !sorting.descending })
  return (
    <div className={classes.table}>
      <TextInput
        type="search"
        aria-label={t('mesh.table.search')}
        placeholder={t('mesh.table.search')}
        leftSection={<IconSearch size={16} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className={classes.tableScroll} tabIndex={0} role="region" aria-label={t('mesh.table.caption')}>
        <Table stickyHeader highlightOnHover verticalSpacing={6} aria-label={t('mesh.table.caption')}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} aria-sort={ariaSort(sorting, column)}>
                  <UnstyledButton className={classes.sort!} onClick={() => sortBy(column)}>
                    {t(HEADINGS[column] as 'mesh.table.name')}
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
            {rows.map(({ peer, children }) => (
              <Table.Tr key={peer.peerId} data-selected={selected === peer.peerId || undefined}>
                <Table.Th scope="row" className={classes.nameCell!}>
                  <button type="button" className={classes.peerLink} dir="auto" onClick={() => onSelect(peer.peerId)}>
                    {model.nameOf(peer.peerId)}
                  </button>
                </Table.Th>
                <Table.Td>
                  <span className={classes.roleCell}>
                    <RoleGlyph role={peer.role} level={model.levelOf(peer.peerId)} />
                    {peer.role}
                  </span>
                </Table.Td>
                <Table.Td className={classes.uplinkCell!}>{uplinkOf(peer)}</Table.Td>
                <Table.Td>{peer.hop}</Table.Td>
                <Table.Td className={classes.nameCell!}>{model.nameOf(peer.parent)}</Table.Td>
                <Table.Td>
                  {peer.fanOut === 0 && children.length === 0
                    ? '–'
                    : t('mesh.peer.children.count', { count: children.length, places: peer.fanOut })}
                </Table.Td>
                <Table.Td>{t(`mesh.rendition.${peer.rendition}`)}</Table.Td>
                <Table.Td>
                  <HealthMark level={model.levelOf(peer.peerId)} />
                </Table.Td>
                <Table.Td>{clockTime(Date.parse(peer.joinedAt))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {rows.length === 0 && <p className={classes.noMatch}>{t('mesh.table.noMatch')}</p>}
      </div>
    </div>
  )
}

function ariaSort(sorting: Sorting, column: Column): 'ascending' | 'descending' | 'none' {
  if (sorting.by !== column) return 'none'
  return sorting.descending ? 'descending' : 'ascending'
}
