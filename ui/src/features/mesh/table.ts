import type { MeshModel } from './model'
import type { MeshNode } from './tree'

export const COLUMNS = ['name', 'role', 'uplink', 'hop', 'parent', 'children', 'rendition', 'health', 'joined'] as const

export type Column = (typeof COLUMNS)[number]

export interface Sorting {
  by: Column
  descending: boolean
}

const HEALTH_ORDER = ['frozen', 'fair', 'unknown', 'good']

/** The peers whose name contains what is searched, in order; who is equal stays in the order of joining. */
export function rowsOf(model: MeshModel, { by, descending }: Sorting, search: string): MeshNode[] {
  const wanted = search.trim().toLocaleLowerCase()
  const key = keyOf(model, by)
  const rows = [...model.tree.byId.values()]
    .filter((node) => model.nameOf(node.peer.peerId).toLocaleLowerCase().includes(wanted))
    .sort((a, b) => a.peer.joinedAt.localeCompare(b.peer.joinedAt))
  const sign = descending ? -1 : 1
  return rows.sort((a, b) => sign * compare(key(a), key(b)))
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}

function keyOf(model: MeshModel, by: Column): (node: MeshNode) => string | number {
  switch (by) {
    case 'name':
      return ({ peer }) => model.nameOf(peer.peerId)
    case 'role':
      return ({ peer }) => peer.role
    case 'uplink':
      return ({ peer }) => peer.uplinkKbps
    case 'hop':
      return ({ peer }) => peer.hop
    case 'parent':
      return ({ peer }) => model.nameOf(peer.parent)
    case 'children':
      return ({ children }) => children.length
    case 'rendition':
      return ({ peer }) => ['ORIGINAL', 'P720', 'P480', 'P360'].indexOf(peer.rendition)
    case 'health':
      return ({ peer }) => HEALTH_ORDER.indexOf(model.levelOf(peer.peerId))
    case 'joined':
      return ({ peer }) => peer.joinedAt
  }
}
