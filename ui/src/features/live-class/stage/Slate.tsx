import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Stage.module.css'

interface Props {
  icon?: ReactNode
  title: string
  text?: string | undefined
  action?: ReactNode
}

/** Lies over the picture and says why there is none. */
export function Slate({ icon, title, text, action }: Props) {
  return (
    <div className={classes.slate} role="status" data-testid="slate">
      <span className={classes.slateIcon} aria-hidden="true">
        {icon ?? <Loader size={28} color="white" type="dots" />}
      </span>
      <p className={classes.slateTitle}>{title}</p>
      {text && <p className={classes.slateText}>{text}</p>}
      {action}
    </div>
  )
}
