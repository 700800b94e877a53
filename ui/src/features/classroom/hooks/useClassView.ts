import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CatalogueView, ClassList, ClassView } from '@/contracts/contracts'
import { topicKey, topics, useTopic } from '@/live'
import { findClass } from '../api/classes'
import { keys } from './keys'
import { newest } from './newest'

/** One class: at once from a list that showed it, then read, then by push. */
export function useClassView(classId: string) {
  const queryClient = useQueryClient()
  const { data: pushed } = useTopic(topics.classOf(classId))
  const read = useQuery<ClassView>({
    queryKey: keys.one(classId),
    queryFn: ({ signal }) => findClass(classId, signal),
    staleTime: 0,
    placeholderData: () => {
      const catalogue = queryClient.getQueryData<CatalogueView>(topicKey(topics.catalogue))
      const mine = queryClient.getQueryData<ClassList>(keys.mine)
      const known: ClassView[] = [...(catalogue?.live ?? []), ...(catalogue?.upcoming ?? []), ...(mine?.classes ?? [])]
      return known.find((one) => one.classId === classId)
    },
  })
  const view = newest(read.data, pushed)
  return { view, error: view ? null : read.error, retrying: read.isFetching, retry: () => void read.refetch() }
}
