import { Skeleton } from '@mantine/core'
import { IconBroadcast } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { Notice, Section } from '@/shared/ui'
import { LiveCard } from './LiveCard'
import classes from './LiveCard.module.css'

interface Props {
  /** undefined: not known yet */
  live: ClassView[] | undefined
  emptyText: string
  /** beside the title of a class */
  actionOf?: (view: ClassView) => ReactNode
}

export function LiveNow({ live, emptyText, actionOf }: Props) {
  return (
    <Section title={t('live.title')} count={live?.length}>
      {live === undefined ? (
        <div className={classes.grid} aria-busy="true">
          <LiveCardSkeleton />
          <LiveCardSkeleton />
        </div>
      ) : live.length === 0 ? (
        <Notice icon={<IconBroadcast size={24} />} title={t('live.empty.title')} text={emptyText} />
      ) : (
        <div className={classes.grid}>
          {live.map((view) => (
            <LiveCard key={view.classId} view={view} action={actionOf?.(view)} />
          ))}
        </div>
      )}
    </Section>
  )
}

function LiveCardSkeleton() {
  return (
    <div className={classes.card}>
      <Skeleton radius={0} style={{ aspectRatio: '16 / 9', height: 'auto' }} />
      <div className={classes.words}>
        <Skeleton circle h={36} w={36} />
        <div className={classes.text}>
          <Skeleton h={16} mt={4} w="70%" />
          <Skeleton h={12} mt={12} w="45%" />
          <Skeleton h={12} mt={10} w="35%" />
        </div>
      </div>
    </div>
  )
}
