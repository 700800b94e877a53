import type { ReactNode } from 'react'
import classes from './Demo.module.css'
import { Rows } from './Parts'

interface Props {
  name: string
  text: string
  /** the picture, or what stands for it */
  children: ReactNode
  rows?: [label: string, value: string][]
  note?: string
}

/** One way of a class, with what is known about it. */
export function PlayerCard({ name, text, children, rows, note }: Props) {
  return (
    <section className={classes.player} aria-label={name}>
      <div className={classes.playerHead}>
        <h2>{name}</h2>
        <span>{text}</span>
      </div>
      {children}
      {rows && <Rows rows={rows} />}
      {note && <p className={classes.note}>{note}</p>}
    </section>
  )
}
