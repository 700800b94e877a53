import { Button } from '@mantine/core'
import { IconHistory, IconLink, IconUser } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import type { Filter } from '../filter'
import { addressOf } from '../moment'
import type { Scope } from '../scope'
import { actorOf } from '../words'
import { Chain } from './Chain'
import { RawEvent } from './RawEvent'
import classes from './Timeline.module.css'

interface Props {
  scope: Scope
  entry: TimelineEntry
  onFilter: (change: Partial<Filter>) => void
}

export function EntryDetails({ scope, entry, onFilter }: Props) {
  return (
    <>
      <div className={classes.buttons}>
        {entry.classId !== null && (
          <Button
            component={Link}
            to={addressOf(entry.classId, { position: entry.position })}
            size="compact-sm"
            variant="light"
            leftSection={<IconHistory size={16} />}
          >
            {t('timeline.lookBack.here')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconUser size={16} />}
          onClick={() => onFilter({ actor: entry.actor })}
        >
          <span className={classes.clipped} dir="auto">
            {t('timeline.only', { name: actorOf(entry) })}
          </span>
        </Button>
        {entry.correlationId !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLink size={16} />}
            onClick={() => onFilter({ chain: entry.correlationId })}
          >
            {t('timeline.only.chain')}
          </Button>
        )}
      </div>
      <Chain scope={scope} entry={entry} />
      <RawEvent entry={entry} />
    </>
  )
}
