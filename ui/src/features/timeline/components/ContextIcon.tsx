import {
  IconAffiliate,
  IconBroadcast,
  IconChartBar,
  IconDatabase,
  IconHandStop,
  IconMessageCircle,
  IconMovie,
  IconSchool,
  IconUserCircle,
  type Icon,
} from '@tabler/icons-react'
import type { TimelineContext } from '@/contracts/contracts'
import classes from './Timeline.module.css'

const ICONS: Record<TimelineContext, Icon> = {
  IDENTITY: IconUserCircle,
  CLASSROOM: IconSchool,
  CONVERSATION: IconMessageCircle,
  STAGE: IconHandStop,
  MESH: IconAffiliate,
  MEDIA: IconBroadcast,
  RECORDING: IconMovie,
  ANALYTICS: IconChartBar,
  READ_MODELS: IconDatabase,
}

/** What an event belongs to, at a glance. */
export function ContextIcon({ context, size = 18 }: { context: TimelineContext; size?: number }) {
  const Icon = ICONS[context]
  return (
    <span className={classes.contextIcon} data-context={context} aria-hidden="true">
      <Icon size={size} stroke={1.75} />
    </span>
  )
}
