import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClassList, ClassView } from '@/contracts/contracts'
import { useAccount } from '@/shared/session'
import { changeDetails, rescheduleClass, scheduleClass, type ClassDetails, type ClassSchedule } from '../api/classes'
import { keys } from './keys'
import { withClass } from './newest'

/** lists are projected a moment after the command was accepted */
const PROJECTED_MS = 1_500

export interface ClassToSave {
  classId: string
  details: ClassDetails
  schedule: ClassSchedule
}

/** Schedules or changes a class, and shows it in the teacher's list before the projection tells of it. */
export function useSaveClass(editing: ClassView | null) {
  const queryClient = useQueryClient()
  const account = useAccount()

  return useMutation({
    mutationFn: async ({ classId, details, schedule }: ClassToSave) => {
      if (!editing) {
        await scheduleClass({ classId, ...details, ...schedule })
        return
      }
      const moved = Date.parse(schedule.startsAt) !== Date.parse(editing.startsAt)
      if (moved || schedule.durationMinutes !== editing.durationMinutes) await rescheduleClass(classId, schedule)
      await changeDetails(classId, details)
    },
    onSuccess: (_, { classId, details, schedule }) => {
      const blank: ClassView = {
        classId,
        version: -1,
        teacherId: account.accountId,
        teacherName: account.displayName,
        status: 'SCHEDULED',
        startedAt: null,
        endedAt: null,
        endReason: null,
        teacherPresent: false,
        participantCount: 0,
        peakParticipants: 0,
        stream: 'OFFLINE',
        recording: null,
        ...details,
        ...schedule,
      }
      const shown: ClassView = editing ? { ...editing, ...details, ...schedule } : blank
      queryClient.setQueryData<ClassList>(keys.mine, (list) => withClass(list, shown))
      setTimeout(() => void queryClient.invalidateQueries({ queryKey: keys.mine }), PROJECTED_MS)
    },
  })
}
