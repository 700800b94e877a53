import { memo } from 'react'
import type { PeerRole } from '@/contracts/contracts'
import type { HealthLevel } from '../health'
import classes from './MeshGraph.module.css'
import { RoleShape } from './RoleShape'

interface Props {
  id: string
  x: number
  y: number
  role: PeerRole
  level: HealthLevel
  label: string
  /** written beside it, where there is room */
  name: string | undefined
  /** the name stands above it instead of below, out of the way of the picture */
  above: boolean
  lit: boolean
  backup: boolean
  pressed: boolean
  tabbable: boolean
  onPress: (id: string | undefined) => void
  onPoint: (id: string | undefined) => void
  onFocus: (id: string | undefined) => void
}

const LONGEST_NAME = 14

/** One peer of the graph. */
export const GraphNode = memo(function GraphNode(props: Props) {
  const { id, x, y, role, level, label, name, above, lit, backup, pressed, tabbable, onPress, onPoint, onFocus } = props
  return (
    <g
      className={classes.node}
      style={{ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` }}
      role="button"
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={tabbable ? 0 : -1}
      data-peer={id}
      data-lit={lit || undefined}
      onClick={() => onPress(pressed ? undefined : id)}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => onFocus(id)}
      onBlur={() => onFocus(undefined)}
    >
      <circle className={classes.target} r={12.5} />
      {backup && <circle className={classes.backupMark} r={16} />}
      <circle className={classes.halo} r={15.5} />
      <RoleShape role={role} level={level} />
      {name !== undefined && (
        <text className={classes.name} y={above ? -20 : 26}>
          {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name}
        </text>
      )}
    </g>
  )
})
