import { Alert, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { formErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { session, useSession } from '@/shared/session'
import { usePageTitle } from '@/shared/ui'
import { login, type Credentials } from '../api/accounts'
import { required } from '../rules'
import { DemoAccounts } from './DemoAccounts'
import { EntryForm, entryField, usernameField } from './EntryForm'

export function SignInPage() {
  usePageTitle(t('signIn.title'))
  const state = useSession()
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

  return (
    <EntryForm
      heading={t('signIn.heading')}
      submit={t('signIn.submit')}
      busy={signIn.isPending}
      problem={signIn.isError ? refusal(signIn.error).form : null}
      notice={!signIn.isError && <WhySignedOut reason={reason} />}
      onSubmit={form.onSubmit((values) => signIn.mutate({ ...values, username: values.username.trim() }))}
      below={<DemoAccounts onChoose={(account) => signIn.mutate(account)} busy={signIn.isPending} />}
      other={{ question: t('signIn.noAccount'), text: t('signIn.toRegister'), to: '/register' }}
    >
      <TextInput {...usernameField} key={form.key('username')} {...form.getInputProps('username')} />
      <PasswordInput
        {...entryField}
        label={t('field.password')}
        autoComplete="current-password"
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
    </EntryForm>
  )
}

function WhySignedOut({ reason }: { reason: string | undefined }) {
  if (reason === 'expired') return <Alert color="gray">{t('signIn.expired')}</Alert>
  if (reason === 'disabled') return <Alert color="live">{t('error.ACCOUNT_DISABLED')}</Alert>
  return null
}

function refusal(error: unknown) {
  return formErrors(error, {
    fields: { username: t('field.username.invalid'), password: t('field.password.wrong') },
    codes: { BAD_CREDENTIALS: { field: 'password', text: t('field.password.wrong') } },
  })
}
