import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'
import { usePageTitle } from './usePageTitle'

interface Props {
  title: string
  /** what the tab says, where it differs */
  documentTitle?: string
  text?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, documentTitle, text, actions }: Props) {
  usePageTitle(documentTitle ?? title)
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        {text && <Text c="dimmed">{text}</Text>}
      </div>
      {actions}
    </header>
  )
}
