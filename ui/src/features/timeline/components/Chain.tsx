import { Button, Skeleton } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { errorText } from '@/shared/api'
import { t } from '@/shared/i18n'
import { exactTime } from '@/shared/time'
import { wayTo, type Link } from '../chain'
import { useChain } from '../hooks/useChain'
import { kindText } from '../kinds'
import type { Scope } from '../scope'
import { ContextIcon } from './ContextIcon'
import classes from './Timeline.module.css'

/** deeper ones stand where this one does, so that words keep their room */
const DEEPEST = 5

/** What led to an event and what followed: the way to it in one line, and all of the chain below each other. */
export function Chain({ scope, entry }: { scope: Scope; entry: TimelineEntry }) {
  const { links, hasMore, none, error, retry } = useChain(scope, entry)
  return (
    <section className={classes.part} aria-label={t('timeline.chain')}>
      <h3 className={classes.partTitle}>{t('timeline.chain')}</h3>
      {none ? (
        <p className={classes.quiet}>{t('timeline.chain.none')}</p>
      ) : links ? (
        links.length === 1 ? (
          <p className={classes.quiet}>{t('timeline.chain.alone')}</p>
        ) : (
          <>
            <Way links={links} />
            <ol className={classes.chain} tabIndex={0} aria-label={t('timeline.chain')}>
              {links.map((link) => (
                <ChainLink key={link.entry.messageId} link={link} asked={link.entry.messageId === entry.messageId} />
              ))}
            </ol>
            {hasMore && <p className={classes.quiet}>{t('timeline.chain.more')}</p>}
          </>
        )
      ) : error ? (
        <p role="alert" className={classes.quiet}>
          {errorText(error)}{' '}
          <Button size="compact-sm" variant="subtle" onClick={retry}>
            {t('action.retry')}
          </Button>
        </p>
      ) : (
        <Skeleton h={64} />
      )}
    </section>
  )
}

function Way({ links }: { links: readonly Link[] }) {
  const way = wayTo(links)
  if (way.length < 2) return null
  return (
    <p className={classes.way}>
      {way.map((entry, index) => (
        <span key={entry.messageId}>
          {index > 0 && <IconArrowRight size={14} role="img" aria-label={t('timeline.chain.then')} />}
          {kindText(entry.kind)}
        </span>
      ))}
    </p>
  )
}

function ChainLink({ link: { entry, depth, led }, asked }: { link: Link; asked: boolean }) {
  return (
    <li
      className={classes.link}
      data-led={led || undefined}
      aria-current={asked || undefined}
      style={{ '--depth': Math.min(depth, DEEPEST) } as CSSProperties}
    >
      <ContextIcon context={entry.context} size={16} />
      <span className={classes.linkWords} dir="auto">
        {entry.sentence}
      </span>
      <time dateTime={entry.at}>{exactTime(Date.parse(entry.at))}</time>
    </li>
  )
}
