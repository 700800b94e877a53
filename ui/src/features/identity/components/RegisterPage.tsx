import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { formErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { newId } from '@/shared/ids'
import { session } from '@/shared/session'
import { usePageTitle } from '@/shared/ui'
import { register } from '../api/accounts'
import { checkDisplayName, checkNewPassword, checkUsername } from '../rules'

export function RegisterPage() {
  usePageTitle(t('register.title'))
  const [search] = useSearchParams()
  const [accountId] = useState(newId)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { displayName: '', username: '', password: '' },
    validate: { displayName: checkDisplayName, username: checkUsername, password: checkNewPassword },
    validateInputOnBlur: true,
  })
  const create = useMutation({
    mutationFn: register,
    onSuccess: (answer) => session.accept(answer),
    onError: (error) => form.setErrors(refusal(error).fields),
  })
  const problem = create.isError ? refusal(create.error).form : null

  return (
    <Stack gap={20}>
      <Title order={1} size="h2" ta="center">
        {t('register.heading')}
      </Title>
      {problem && (
        <Alert color="live" role="alert">
          {problem}
        </Alert>
      )}
      <form
        noValidate
        onSubmit={form.onSubmit(({ displayName, username, password }) =>
          create.mutate({ accountId, username: username.trim(), password, displayName: displayName.trim() }),
        )}
      >
        <Stack gap="md">
          <TextInput
            label={t('field.displayName')}
            description={t('field.displayName.hint')}
            autoComplete="name"
            size="md"
            required
            withAsterisk={false}
            key={form.key('displayName')}
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label={t('field.username')}
            description={t('field.username.hint')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            size="md"
            required
            withAsterisk={false}
            key={form.key('username')}
            {...form.getInputProps('username')}
          />
          <PasswordInput
            label={t('field.password')}
            description={t('field.password.hint')}
            autoComplete="new-password"
            size="md"
            required
            withAsterisk={false}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={create.isPending} fullWidth>
            {t('register.submit')}
          </Button>
        </Stack>
      </form>
      <Text size="sm" c="dimmed" ta="center">
        {t('register.haveAccount')}{' '}
        <Anchor component={Link} to={`/sign-in?${search}`} fw={550}>
          {t('register.toSignIn')}
        </Anchor>
      </Text>
    </Stack>
  )
}

function refusal(error: unknown) {
  return formErrors(error, {
    fields: {
      displayName: t('field.displayName.invalid'),
      username: t('field.username.invalid'),
      password: t('field.password.invalid'),
    },
    codes: { USERNAME_TAKEN: { field: 'username', text: t('field.username.taken') } },
  })
}
