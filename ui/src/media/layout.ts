import type { Box } from './fit'
import { HEIGHT, WIDTH } from './slate'

export const LAYOUTS = ['side-by-side', 'picture-in-picture', 'speaker'] as const
export type Layout = (typeof LAYOUTS)[number]

/** A place in the picture, in its pixels; later ones lie above earlier ones. */
export interface Placed {
  id: string
  box: Box
  mode: 'contain' | 'cover'
}

export interface Cast {
  /** everybody who is in the picture, the teacher first */
  people: string[]
  /** the id of a shared screen; it is the main thing in every layout */
  screen: string | undefined
  /** who speaks; the teacher if nobody does */
  speaker: string | undefined
}

const GAP = 16
const INSET = { width: 272, height: 153 }
const MARGIN = 24
const WHOLE: Box = { x: 0, y: 0, width: WIDTH, height: HEIGHT }

/** Who is where in the picture of a class. */
export function arrange(layout: Layout, { people, screen, speaker }: Cast): Placed[] {
  if (screen !== undefined) {
    if (layout === 'picture-in-picture' || people.length === 1) {
      return [{ id: screen, box: WHOLE, mode: 'contain' }, ...insets(people)]
    }
    return [{ id: screen, box: besideColumn(), mode: 'contain' }, ...column(people)]
  }
  const [first] = people
  if (first === undefined) return []
  if (people.length === 1) return [{ id: first, box: WHOLE, mode: 'cover' }]
  switch (layout) {
    case 'side-by-side':
      return grid(people)
    case 'picture-in-picture':
      return [{ id: first, box: WHOLE, mode: 'cover' }, ...insets(people.slice(1))]
    case 'speaker': {
      const main = speaker !== undefined && people.includes(speaker) ? speaker : first
      const others = people.filter((id) => id !== main)
      return [{ id: main, box: besideColumn(), mode: 'cover' }, ...column(others)]
    }
  }
}

/** Rows of equal tiles, at least as wide as high, the last row centred. */
function grid(people: string[]): Placed[] {
  const columns = Math.ceil(Math.sqrt(people.length))
  const rows = Math.ceil(people.length / columns)
  const width = (WIDTH - (columns + 1) * GAP) / columns
  const height = Math.min(width, (HEIGHT - (rows + 1) * GAP) / rows)
  const top = (HEIGHT - rows * height - (rows - 1) * GAP) / 2
  return people.map((id, index) => {
    const row = Math.floor(index / columns)
    const inRow = Math.min(columns, people.length - row * columns)
    const left = (WIDTH - inRow * width - (inRow - 1) * GAP) / 2
    const x = left + (index % columns) * (width + GAP)
    return { id, box: { x, y: top + row * (height + GAP), width, height }, mode: 'cover' }
  })
}

/** Small ones over the lower edge, the first at the right. */
function insets(people: string[]): Placed[] {
  const width = Math.min(INSET.width, (WIDTH - 2 * MARGIN - (people.length - 1) * GAP) / people.length)
  const height = (width * INSET.height) / INSET.width
  return people.map((id, index) => {
    const x = WIDTH - MARGIN - width - index * (width + GAP)
    return { id, box: { x, y: HEIGHT - MARGIN - height, width, height }, mode: 'cover' }
  })
}

/** Small ones below each other at the right edge. */
function column(people: string[]): Placed[] {
  const height = Math.min(INSET.height, (HEIGHT - (people.length + 1) * GAP) / people.length)
  const top = (HEIGHT - people.length * height - (people.length - 1) * GAP) / 2
  return people.map((id, index) => {
    const box = { x: WIDTH - GAP - INSET.width, y: top + index * (height + GAP), width: INSET.width, height }
    return { id, box, mode: 'cover' }
  })
}

function besideColumn(): Box {
  return { x: GAP, y: GAP, width: WIDTH - INSET.width - 3 * GAP, height: HEIGHT - 2 * GAP }
}
