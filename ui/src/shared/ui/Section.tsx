import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { formatNumber } from '@/shared/i18n'
import classes from './Section.module.css'

interface Props {
  title: string
  count?: number | undefined
  action?: ReactNode
  children: ReactNode
}

export function Section({ title, count, action, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.heading}>
        <Title order={2} size="h3" id={id}>
          {title}
          {count !== undefined && count > 0 && <span className={classes.count}>{formatNumber(count)}</span>}
        </Title>
        {action}
      </div>
      {children}
    </section>
  )
}
