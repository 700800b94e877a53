import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { t } from '@/shared/i18n'

/** How every field at the entrance looks: all are needed, so none is marked. */
export const entryField = { size: 'md', required: true, withAsterisk: false } as const

export const usernameField = {
  ...entryField,
  label: t('field.username'),
  autoComplete: 'username',
  autoCapitalize: 'none',
  spellCheck: false,
} as const

interface Props {
  heading: string
  submit: string
  busy: boolean
  /** what belongs to no field */
  problem: string | null
  notice?: ReactNode
  onSubmit: FormEventHandler<HTMLFormElement>
  /** the fields */
  children: ReactNode
  below?: ReactNode
  /** the way to the other form */
  other: { question: string; text: string; to: string }
}

/** The card of signing in and of registering. */
export function EntryForm({ heading, submit, busy, problem, notice, onSubmit, children, below, other }: Props) {
  const [search] = useSearchParams()
  return (
    <Stack gap={20}>
      <Title order={1} size="h2" ta="center">
        {heading}
      </Title>
      {notice}
      {problem && (
        <Alert color="live" role="alert">
          {problem}
        </Alert>
      )}
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="md">
          {children}
          <Button type="submit" size="md" loading={busy} fullWidth>
            {submit}
          </Button>
        </Stack>
      </form>
      {below}
      <Text size="sm" c="dimmed" ta="center">
        {other.question}{' '}
        <Anchor component={Link} to={`${other.to}?${search}`} fw={550}>
          {other.text}
        </Anchor>
      </Text>
    </Stack>
  )
}
