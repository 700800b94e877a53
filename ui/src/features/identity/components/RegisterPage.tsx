import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { formErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { newId } from '@/shared/ids'
import { session } from '@/shared/session'
import { usePageTitle } from '@/shared/ui'
import { register } from '../api/accounts'
import { checkDisplayName, checkNewPassword, checkUsername } from '../rules'
import { EntryForm, entryField, usernameField } from './EntryForm'

export function RegisterPage() {
  usePageTitle(t('register.title'))
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

  return (
    <EntryForm
      heading={t('register.heading')}
      submit={t('register.submit')}
      busy={create.isPending}
      problem={create.isError ? refusal(create.error).form : null}
      onSubmit={form.onSubmit(({ displayName, username, password }) =>
        create.mutate({ accountId, username: username.trim(), password, displayName: displayName.trim() }),
      )}
      other={{ question: t('register.haveAccount'), text: t('register.toSignIn'), to: '/sign-in' }}
    >
      <TextInput
        {...entryField}
        label={t('field.displayName')}
        description={t('field.displayName.hint')}
        autoComplete="name"
        key={form.key('displayName')}
        {...form.getInputProps('displayName')}
      />
      <TextInput
        {...usernameField}
        description={t('field.username.hint')}
        key={form.key('username')}
        {...form.getInputProps('username')}
      />
      <PasswordInput
        {...entryField}
        label={t('field.password')}
        description={t('field.password.hint')}
        autoComplete="new-password"
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
    </EntryForm>
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
