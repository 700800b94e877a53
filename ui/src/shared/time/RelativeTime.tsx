import { Tooltip } from '@mantine/core'
import { absoluteTime, relativeTime, relativeTimeHolds } from './format'
import { useNow } from './useNow'

interface Props {
  at: string
  /** puts the time into a sentence */
  children?: (time: string) => string
}

/** How long ago or until; keeps itself current and shows the exact time on hover. */
export function RelativeTime({ at, children }: Props) {
  const moment = Date.parse(at)
  const now = useNow(relativeTimeHolds(moment, Date.now()))
  const text = relativeTime(moment, now)
  return (
    <Tooltip label={absoluteTime(moment)}>
      <time dateTime={at}>{children ? children(text) : text}</time>
    </Tooltip>
  )
}
