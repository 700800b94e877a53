import { useMemo, useState, type KeyboardEvent } from 'react'
import type { MeshLayout } from '../layout'
import type { MeshTree } from '../tree'

type Direction = 'up' | 'down' | 'left' | 'right'

const KEYS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Where an arrow key leads: up to who feeds it, down to the first it feeds, left and right along its ring. */
export function neighbourOf(
  tree: MeshTree,
  layout: MeshLayout,
  peerId: string,
  direction: Direction,
): string | undefined {
  const node = tree.byId.get(peerId)
  if (!node) return undefined
  if (direction === 'up') return node.depth > 1 ? node.peer.parent : undefined
  if (direction === 'down') return node.children[0]?.peer.peerId
  const ring = [...tree.byId.values()]
    .filter((one) => one.depth === node.depth)
    .map((one) => one.peer.peerId)
    .sort((a, b) => layout.spots.get(a)!.angle - layout.spots.get(b)!.angle)
  const step = direction === 'right' ? 1 : -1
  return ring[(ring.indexOf(peerId) + step + ring.length) % ring.length]
}

/** One stop of the tab key for the whole graph; inside, the arrow keys. */
export function useGraphKeys(tree: MeshTree, layout: MeshLayout, onSelect: (peerId: string | undefined) => void) {
  const [focused, setFocused] = useState<string>()
  const [last, setLast] = useState<string>()
  const tabbable = useMemo(
    () => [focused, last, tree.heads[0]?.peer.peerId].find((id) => id !== undefined && tree.byId.has(id)),
    [focused, last, tree],
  )

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (focused === undefined) return
    const direction = KEYS[event.key]
    if (direction) {
      event.preventDefault()
      const next = neighbourOf(tree, layout, focused, direction)
      if (next === undefined) return
      setLast(next)
      event.currentTarget.querySelector<SVGGElement>(`[data-peer="${next}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onSelect(focused)
    } else if (event.key === 'Escape') {
      onSelect(undefined)
    }
  }
  const focus = (peerId: string | undefined) => {
    setFocused(peerId)
    if (peerId !== undefined) setLast(peerId)
  }
  return { focused, setFocused: focus, tabbable, onKeyDown }
}
