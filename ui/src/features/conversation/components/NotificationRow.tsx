import {
  IconBroadcast,
  IconCalendarOff,
  IconCalendarTime,
  IconHandStop,
  IconMicrophone,
  IconMovie,
  IconUserOff,
  IconUserStar,
  type Icon,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import type { NotificationKind, NotificationView } from '@/contracts/contracts'
import { RelativeTime } from '@/shared/time'
import { notificationText } from '../notificationText'
import classes from './NotificationBell.module.css'

const icons: Record<NotificationKind, Icon> = {
  CLASS_STARTED: IconBroadcast,
  CLASS_RESCHEDULED: IconCalendarTime,
  CLASS_CANCELLED: IconCalendarOff,
  HAND_LOWERED: IconHandStop,
  STAGE_INVITED: IconMicrophone,
  REMOVED_FROM_CLASS: IconUserOff,
  RECORDING_READY: IconMovie,
  ROLE_CHANGED: IconUserStar,
}

interface Props {
  notification: NotificationView
  unread: boolean
  onOpen: () => void
}

export function NotificationRow({ notification, unread, onOpen }: Props) {
  const { kind, classId, at } = notification
  const Icon = icons[kind]
  const content = (
    <>
      <span className={classes.icon} data-live={kind === 'CLASS_STARTED' || undefined} aria-hidden="true">
        <Icon size={18} />
      </span>
      <span className={classes.words}>
        {notificationText(notification)}
        <span className={classes.when}>
          <RelativeTime at={at} />
        </span>
      </span>
      {unread && <span className={classes.unread} />}
    </>
  )
  return (
    <li>
      {classId && kind !== 'REMOVED_FROM_CLASS' ? (
        <Link to={`/classes/${classId}`} className={classes.row} onClick={onOpen}>
          {content}
        </Link>
      ) : (
        <div className={classes.row}>{content}</div>
      )}
    </li>
  )
}
