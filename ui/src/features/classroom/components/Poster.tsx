import type { CSSProperties, ReactNode } from 'react'
import { initialsOf, tintOf } from '@/shared/ui'
import classes from './Poster.module.css'

interface Props {
  id: string
  name: string
  children?: ReactNode
}

/** Where a still of the class would be: the teacher's initials on their own tint. */
export function Poster({ id, name, children }: Props) {
  return (
    <div className={classes.poster} style={{ '--tint': tintOf(id) } as CSSProperties}>
      <svg className={classes.waves} viewBox="0 0 320 180" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 128c64-56 118-56 172-20s104 40 148-14v86H0z" />
        <path d="M0 156c58-40 112-38 164-10s106 26 156-16v50H0z" />
      </svg>
      <span className={classes.initials} aria-hidden="true">
        {initialsOf(name)}
      </span>
      {children}
    </div>
  )
}
