import { Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './SettingsCard.module.css'

interface Props {
  title: string
  text: string
  children: ReactNode
}

export function SettingsCard({ title, text, children }: Props) {
  return (
    <Paper component="section" className={classes.card!}>
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {text}
        </Text>
      </div>
      <div>{children}</div>
    </Paper>
  )
}
