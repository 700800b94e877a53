import { Button, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { formErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { toast, toastError } from '@/shared/ui'
import { changePassword } from '../api/accounts'
import { checkNewPassword, required } from '../rules'

export function PasswordForm() {
  const { username } = useAccount()
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: { current: required(t('field.currentPassword.required')), next: checkNewPassword },
  })
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.reset()
      toast(t('profile.password.changed'))
    },
    onError: (error) => {
      const { fields, form: problem } = formErrors(error, {
        fields: { current: t('field.currentPassword.wrong'), next: t('field.password.invalid') },
        codes: { BAD_CREDENTIALS: { field: 'current', text: t('field.currentPassword.wrong') } },
      })
      form.setErrors(fields)
      if (problem) toastError(error)
    },
  })

  return (
    <form noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack gap="md" align="flex-start">
        {/* lets a password manager know whose password this is */}
        <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
        <PasswordInput
          w="100%"
          label={t('field.currentPassword')}
          autoComplete="current-password"
          {...form.getInputProps('current')}
        />
        <PasswordInput
          w="100%"
          label={t('field.newPassword')}
          description={t('field.password.hint')}
          autoComplete="new-password"
          {...form.getInputProps('next')}
        />
        <Button type="submit" loading={change.isPending}>
          {t('profile.password.submit')}
        </Button>
      </Stack>
    </form>
  )
}
