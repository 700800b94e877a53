import classes from './Report.module.css'

/** A share for the eye; the number stands beside it. */
export function ShareBar({ value }: { value: number }) {
  return (
    <span className={classes.shareBar} aria-hidden="true">
      <span style={{ width: `${Math.min(1, value) * 100}%` }} />
    </span>
  )
}
