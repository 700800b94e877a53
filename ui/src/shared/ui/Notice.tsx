import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

interface Props {
  icon: ReactNode
  title: string
  text?: string | undefined
  action?: ReactNode
  /** heading level; 1 where it is the whole page, none inside a section that has its own */
  order?: 1 | 2
  role?: 'alert'
}

/** A calm block for what is empty, failed or not there: what it is, and what to do next. */
export function Notice({ icon, title, text, action, order, role }: Props) {
  return (
    <div className={order === 1 ? classes.page : classes.block} role={role}>
      <Stack align="center" gap={8} maw={420} ta="center">
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
        {order ? (
          <Title order={order} size={order === 1 ? 'h2' : 'h4'}>
            {title}
          </Title>
        ) : (
          <Text fw={600}>{title}</Text>
        )}
        {text && <Text c="dimmed">{text}</Text>}
        {action && <div className={classes.action}>{action}</div>}
      </Stack>
    </div>
  )
}
