import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { toast, toastError } from '@/shared/ui'
import { findReminders, removeReminder, setReminder } from '../api/classes'
import { keys } from './keys'

interface Reminders {
  classIds: string[]
}

/** Whether the person is told when the class starts; a press shows at once, and is put back where it is refused. */
export function useReminder({ classId, title }: ClassView) {
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: keys.reminders, queryFn: ({ signal }) => findReminders(signal) })
  const change = useMutation({
    mutationFn: (on: boolean) => (on ? setReminder(classId) : removeReminder(classId)),
    onSuccess: async (_, on) => {
      toast(on ? t('reminder.done', { title }) : t('reminder.removed'))
      const before = queries.getQueryData<Reminders>(keys.reminders)
      if (before === undefined) return queries.invalidateQueries({ queryKey: keys.reminders })
      // an answer on its way may be older than the press
      await queries.cancelQueries({ queryKey: keys.reminders })
      queries.setQueryData(keys.reminders, changed(before, classId, on))
    },
    onError: toastError,
  })
  const isSet = change.isPending ? change.variables : (data?.classIds.includes(classId) ?? false)
  return { isSet, toggle: () => change.mutate(!isSet) }
}

function changed({ classIds }: Reminders, classId: string, on: boolean): Reminders {
  const others = classIds.filter((one) => one !== classId)
  return { classIds: on ? [...others, classId] : others }
}
