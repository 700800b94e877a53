import type { ReactNode } from 'react'
import classes from './Analytics.module.css'
import colors from './colors.module.css'

/** Charts beside each other, in the colours of the charts; for pages of other features too. */
export function ChartGrid({ children }: { children: ReactNode }) {
  return (
    <div className={colors.colors}>
      <div className={classes.charts}>{children}</div>
    </div>
  )
}
