import { Skeleton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { Children, type CSSProperties, type ReactNode } from 'react'
import classes from './Figure.module.css'
import { HelpTip } from './HelpTip'

interface Props {
  label: string
  /** undefined: not known yet */
  value: string | undefined
  hint?: ReactNode
  help: string
  icon?: Icon
}

/** One number with its name, what it is made of, and what it means. */
export function Figure({ label, value, hint, help, icon: Icon }: Props) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>
        {Icon && <Icon size={18} stroke={1.75} aria-hidden="true" />}
        <span className={classes.name}>{label}</span>
        <HelpTip about={label} text={help} />
      </dt>
      <dd className={classes.value}>{value ?? <Skeleton h={28} w={64} mt={6} aria-busy="true" />}</dd>
      <dd className={classes.hint}>{value === undefined ? <Skeleton h={12} w="70%" mt={4} /> : hint}</dd>
    </div>
  )
}

/** @param small where the numbers are details of something bigger */
export function Figures({ small = false, children }: { small?: boolean; children: ReactNode }) {
  const most = inLineOf(Children.count(children))
  const inLine = { '--in-wide-line': most, '--in-short-line': most === 6 ? 3 : most } as CSSProperties
  return (
    <dl className={classes.figures} data-small={small || undefined} style={inLine}>
      {children}
    </dl>
  )
}

/** @returns how many stand in a line at most, so that on a wide page no line is nearly empty */
function inLineOf(count: number): number {
  return [6, 5, 4].find((one) => count % one === 0) ?? 6
}
