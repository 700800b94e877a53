import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { filterOf, paramsOf, type Filter } from '../filter'

/** The filter that the address says. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const filter = useMemo(() => filterOf(new URLSearchParams(text)), [text])
  const change = useCallback(
    (part: Partial<Filter>) =>
      setParams((held) => paramsOf({ ...filterOf(held), ...part }), { replace: true, preventScrollReset: true }),
    [setParams],
  )
  return [filter, change]
}
