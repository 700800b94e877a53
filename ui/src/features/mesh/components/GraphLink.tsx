import { memo } from 'react'
import type { Rendition } from '@/contracts/contracts'
import classes from './MeshGraph.module.css'

const WIDTHS: Record<Rendition, number> = { ORIGINAL: 3.5, P720: 2.75, P480: 2, P360: 1.25 }

interface Props {
  path: string
  rendition: Rendition
}

/** A feed: the larger its picture, the wider. */
export const GraphLink = memo(function GraphLink({ path, rendition }: Props) {
  return <path className={classes.link} d={path} strokeWidth={WIDTHS[rendition]} />
})

/** A feed on the way that is looked at. Only these move: a page that also sends a class has better things to draw. */
export const LitLink = memo(function LitLink({ path, rendition }: Props) {
  return (
    <g aria-hidden="true">
      <path className={classes.lit} d={path} strokeWidth={WIDTHS[rendition] + 2} />
      <path className={classes.flow} d={path} strokeWidth={WIDTHS[rendition]} />
    </g>
  )
})
