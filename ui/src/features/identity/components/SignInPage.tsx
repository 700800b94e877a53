import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { formErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { session, useSession } from '@/shared/session'
import { usePageTitle } from '@/shared/ui'
import { login, type Credentials } from '../api/accounts'
import { required } from '../rules'
import { DemoAccounts } from './DemoAccounts'

export function SignInPage() {
  usePageTitle(t('signIn.title'))
  const state = useSession()
  const [search] = useSearchParams()
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '' },
    validate: { username: required(t('field.username.required')), password: required(t('field.password.required')) },
  })
  const signIn = useMutation({
    mutationFn: login,
    onSuccess: (answer) => session.accept(answer),
    onError: (error) => form.setErrors(refusal(error).fields),
  })
  const reason = state.status === 'anonymous' ? state.reason : undefined
  const problem = signIn.isError ? refusal(signIn.error).form : null

  return (
    <Stack gap={20}>
      <Title order={1} size="h2" ta="center">
        {t('signIn.heading')}
      </Title>
      {reason === 'expired' && !signIn.isError && <Alert color="gray">{t('signIn.expired')}</Alert>}
      {reason === 'disabled' && !signIn.isError && <Alert color="live">{t('error.ACCOUNT_DISABLED')}</Alert>}
      {problem && (
        <Alert color="live" role="alert">
          {problem}
        </Alert>
      )}
      <form
        noValidate
        onSubmit={form.onSubmit((values) => signIn.mutate({ ...values, username: values.username.trim() }))}
      >
        <Stack gap="md">
          <TextInput
            label={t('field.username')}
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
            autoComplete="current-password"
            size="md"
            required
            withAsterisk={false}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
      <DemoAccounts onChoose={(account) => signIn.mutate(account)} busy={signIn.isPending} />
      <Text size="sm" c="dimmed" ta="center">
        {t('signIn.noAccount')}{' '}
        <Anchor component={Link} to={`/register?${search}`} fw={550}>
          {t('signIn.toRegister')}
        </Anchor>
      </Text>
    </Stack>
  )
}

function refusal(error: unknown) {
  return formErrors(error, {
    fields: { username: t('field.username.invalid'), password: t('field.password.wrong') },
    codes: { BAD_CREDENTIALS: { field: 'password', text: t('field.password.wrong') } },
  })
}
