import { ActionIcon, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { t } from '@/shared/i18n'
import { LiveBadge } from '@/shared/ui'
import classes from './Timeline.module.css'

interface Props {
  classId: string
  title: string
  /** what is seen of the class */
  name: string
  live: boolean
  teacher: string | undefined
  actions: ReactNode
  children?: ReactNode
}

export function ClassHead({ classId, title, name, live, teacher, actions, children }: Props) {
  return (
    <header className={classes.head}>
      <Tooltip label={t('timeline.back')}>
        <ActionIcon
          component={Link}
          to={`/classes/${classId}`}
          variant="default"
          size={36}
          aria-label={t('timeline.back')}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.headWords}>
        <Title order={1} size="h2" dir="auto" className={classes.title!}>
          {title || name}
        </Title>
        <div className={classes.headFacts}>
          {live && <LiveBadge />}
          <span>{name}</span>
          {teacher !== undefined && <span dir="auto">{teacher}</span>}
          {children}
        </div>
      </div>
      {actions}
    </header>
  )
}
