import { Button, Text, Title } from '@mantine/core'
import { IconBroadcast } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { absoluteTime } from '@/shared/time'
import { ClassTitle } from '../ClassTitle'
import { DeviceFields } from './DeviceFields'
import { Preview } from './Preview'
import classes from './Studio.module.css'
import type { Equipment } from './useStudio'

interface Props {
  view: ClassView
  equipment: Equipment | undefined
  heading: string
  text: string
  action: string
  pending: boolean
  onGo: () => void
  /** controls on the picture */
  children?: ReactNode
}

/** Before going live: how the class will see and hear the teacher, and the one big button. */
export function DeviceCheck({ view, equipment, heading, text, action, pending, onGo, children }: Props) {
  return (
    <div className={classes.check}>
      <div className={classes.picture}>
        <Preview capture={equipment?.capture}>{children}</Preview>
      </div>
      <div className={classes.form}>
        <div>
          <ClassTitle view={view} withTeacher={false} />
          {view.status === 'SCHEDULED' && (
            <Text c="dimmed" size="sm">
              {t('studio.goLive.starts', { time: absoluteTime(Date.parse(view.startsAt)) })}
            </Text>
          )}
        </div>
        <div>
          <Title order={2} size="h4">
            {heading}
          </Title>
          <Text c="dimmed">{text}</Text>
        </div>
        {equipment && <DeviceFields equipment={equipment} />}
        <div className={classes.go}>
          <Button
            fullWidth
            size="lg"
            color="live"
            leftSection={<IconBroadcast size={22} />}
            loading={pending}
            disabled={!equipment}
            onClick={onGo}
          >
            {action}
          </Button>
        </div>
      </div>
    </div>
  )
}
