import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ClassList, ClassView } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { keys } from './keys'
import { newest, withClass } from './newest'

/** A class of a list read by REST, kept current by its own topic; the list learns of it too. */
export function useCurrent(view: ClassView, watch = true): ClassView {
  const queryClient = useQueryClient()
  const { data: pushed } = useTopic(watch ? topics.classOf(view.classId) : null)
  useEffect(() => {
    if (!pushed || pushed.version <= view.version) return
    queryClient.setQueryData<ClassList>(keys.mine, (list) =>
      list?.classes.some((one) => one.classId === pushed.classId) ? withClass(list, pushed) : list,
    )
    if (pushed.status !== view.status) void queryClient.invalidateQueries({ queryKey: keys.allHistory })
  }, [pushed, view, queryClient])
  return newest(view, pushed) ?? view
}
