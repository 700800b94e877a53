import { memo } from 'react'
import type { PeerRole } from '@/contracts/contracts'
import type { HealthLevel } from '../health'
import classes from './RoleShape.module.css'

interface Props {
  role: PeerRole
  level: HealthLevel
}

const HEXAGON = 'M0,-12.5L10.8,-6.25L10.8,6.25L0,12.5L-10.8,6.25L-10.8,-6.25Z'

/** A peer around 0,0 of a drawing: the role is its shape and letter, the health its colour and mark. */
export const RoleShape = memo(function RoleShape({ role, level }: Props) {
  return (
    <g className={classes.shape} data-level={level}>
      {role === 'A' && <path d={HEXAGON} className={classes.body} />}
      {role === 'B' && <rect x={-9} y={-9} width={18} height={18} rx={4} className={classes.body} />}
      {role === 'C' && <circle r={7} className={classes.body} />}
      {role !== 'C' && (
        <text className={classes.letter} y={0.5}>
          {role}
        </text>
      )}
      {level === 'fair' && <path className={classes.mark} d="M8,-15L13.5,-5.5L2.5,-5.5Z" />}
      {level === 'frozen' && (
        <>
          <rect className={classes.mark} x={2.5} y={-15.5} width={11} height={11} rx={2} transform="rotate(45 8 -10)" />
          <text className={classes.cry} x={8} y={-9.7}>
            !
          </text>
        </>
      )}
    </g>
  )
})

/** The same shape in a line of text. */
export function RoleGlyph({ role, level = 'unknown' }: { role: PeerRole; level?: HealthLevel }) {
  return (
    <svg className={classes.glyph} viewBox="-16 -18 34 34" aria-hidden="true">
      <RoleShape role={role} level={level} />
    </svg>
  )
}
