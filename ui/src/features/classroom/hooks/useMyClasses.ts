import { useQuery } from '@tanstack/react-query'
import { findMine } from '../api/classes'
import { keys } from './keys'
import { useCatalogue } from './useCatalogue'
import { newest } from './newest'

/** The teacher's own classes that are live or to come; listed ones are kept current by the catalogue. */
export function useMyClasses() {
  const query = useQuery({ queryKey: keys.mine, queryFn: ({ signal }) => findMine(signal), staleTime: 0 })
  const { data: catalogue } = useCatalogue()
  const listed = catalogue ? [...catalogue.live, ...catalogue.upcoming] : []
  const classes = query.data?.classes.map(
    (view) =>
      newest(
        view,
        listed.find((one) => one.classId === view.classId),
      ) ?? view,
  )
  return {
    ...query,
    live: classes?.filter((one) => one.status === 'LIVE'),
    scheduled: classes?.filter((one) => one.status === 'SCHEDULED'),
  }
}
