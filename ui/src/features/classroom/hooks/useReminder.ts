import { useLocalStorage } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { toast, toastError } from '@/shared/ui'
import { removeReminder, setReminder } from '../api/classes'

/** No read says whose reminders are set, so this device remembers what was set on it. */
export function useReminder({ classId, title }: ClassView) {
  const { accountId } = useAccount()
  const [set, setSet] = useLocalStorage<string[]>({
    key: `streamlet.reminders.${accountId}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  const isSet = set.includes(classId)
  const show = (on: boolean) => setSet((all) => [...all.filter((one) => one !== classId), ...(on ? [classId] : [])])
  const change = useMutation({
    mutationFn: (on: boolean) => (on ? setReminder(classId) : removeReminder(classId)),
    onMutate: show,
    onSuccess: (_, on) => toast(on ? t('reminder.done', { title }) : t('reminder.removed')),
    onError: (error, on) => {
      show(!on)
      toastError(error)
    },
  })
  return { isSet, toggle: () => change.mutate(!isSet) }
}
