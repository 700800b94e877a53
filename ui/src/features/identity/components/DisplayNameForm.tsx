import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { formErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { session, useAccount } from '@/shared/session'
import { toast, toastError } from '@/shared/ui'
import { changeDisplayName } from '../api/accounts'
import { checkDisplayName } from '../rules'

export function DisplayNameForm() {
  const account = useAccount()
  const form = useForm({
    initialValues: { displayName: account.displayName },
    validate: { displayName: checkDisplayName },
  })
  const save = useMutation({
    mutationFn: changeDisplayName,
    onSuccess: (_, displayName) => {
      session.changeAccount({ displayName })
      toast(t('profile.saved'))
    },
    onError: (error) => {
      const { fields, form: problem } = formErrors(error, { fields: { displayName: t('field.displayName.invalid') } })
      form.setErrors(fields)
      if (problem) toastError(error)
    },
  })
  const unchanged = form.values.displayName.trim() === account.displayName

  return (
    <form noValidate onSubmit={form.onSubmit(({ displayName }) => save.mutate(displayName.trim()))}>
      <Stack gap="md" align="flex-start">
        <TextInput w="100%" label={t('field.displayName')} autoComplete="name" {...form.getInputProps('displayName')} />
        <Button type="submit" loading={save.isPending} disabled={unchanged}>
          {t('action.save')}
        </Button>
      </Stack>
    </form>
  )
}
