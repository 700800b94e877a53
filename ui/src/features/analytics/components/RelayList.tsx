import { Skeleton } from '@mantine/core'
import { IconAffiliate, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { RelayEntry } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { Notice, PersonAvatar } from '@/shared/ui'
import { bytes } from '../words'
import classes from './Report.module.css'

interface Props {
  entries: readonly RelayEntry[]
  /** what tells one entry from another */
  named: 'person' | 'class'
}

/** Who carried how much, under which consent and cap; opened, for whom. */
export function RelayList({ entries, named }: Props) {
  return (
    <ul className={classes.rows}>
      {entries.map((entry) => (
        <RelayRow key={`${entry.classId} ${entry.accountId}`} entry={entry} named={named} />
      ))}
    </ul>
  )
}

function RelayRow({ entry, named }: { entry: RelayEntry; named: Props['named'] }) {
  const [opened, setOpened] = useState(false)
  const shares = useId()
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.rowHead}
        aria-expanded={opened}
        aria-controls={shares}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
        {named === 'person' && <PersonAvatar id={entry.accountId} name={entry.displayName} size={32} />}
        <span className={classes.rowWords}>
          <span className={classes.rowTitle} dir="auto">
            {named === 'person' ? entry.displayName : entry.title}
          </span>
          <span className={classes.sub}>
            {named === 'class' && entry.startedAt && (
              <>
                <RelativeTime at={entry.startedAt} /> ·{' '}
              </>
            )}
            {t(entry.consent ? 'analytics.relays.consent' : 'analytics.relays.noConsent')} ·{' '}
            {tn('analytics.relays.cap', entry.cap)}
          </span>
        </span>
        <span className={classes.rowNumber}>
          {bytes(entry.bytes)}
          <span className={classes.sub}>{tn('analytics.relays.for', entry.shares.length)}</span>
        </span>
      </button>
      <ul id={shares} hidden={!opened} className={classes.shares}>
        {entry.shares.map((share) => (
          <li key={share.accountId}>
            <span dir="auto">{share.displayName}</span>
            <span className={classes.sub}>
              <RelativeTime at={share.lastAt} />
            </span>
            <span className={classes.points}>{bytes(share.bytes)}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}

export function NoRelays({ text }: { text: string }) {
  return <Notice icon={<IconAffiliate size={24} />} title={t('analytics.relays.empty')} text={text} />
}

export function RelaysSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton h={64} radius="lg" />
    </div>
  )
}
