import { Skeleton } from '@mantine/core'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { dayName, useNow } from '@/shared/time'
import classes from './ClassRow.module.css'

interface Props {
  upcoming: ClassView[]
  row: (view: ClassView) => ReactNode
}

/** Classes to come under the name of their day. */
export function UpcomingList({ upcoming, row }: Props) {
  const now = useNow(60_000)
  return byDay(upcoming, now).map(({ name, views }) => (
    <Fragment key={name}>
      <h3 className={classes.day}>{name}</h3>
      <ul className={classes.list}>{views.map((view) => row(view))}</ul>
    </Fragment>
  ))
}

function byDay(upcoming: ClassView[], now: number): { name: string; views: ClassView[] }[] {
  const days = new Map<string, ClassView[]>()
  for (const view of upcoming) {
    const name = dayName(Date.parse(view.startsAt), now)
    days.set(name, [...(days.get(name) ?? []), view])
  }
  return [...days].map(([name, views]) => ({ name, views }))
}

export function RowsSkeleton({ rows = 3, thumb = false }: { rows?: number; thumb?: boolean }) {
  return (
    <div aria-busy="true">
      {!thumb && <Skeleton h={14} w={72} mt={4} mb={12} />}
      <div className={classes.list}>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className={classes.row}>
            {thumb ? (
              <Skeleton className={classes.thumb!} style={{ aspectRatio: '16 / 9', height: 'auto' }} />
            ) : (
              <div className={classes.lead}>
                <Skeleton h={16} w={56} mb={10} />
                <Skeleton h={12} w={44} />
              </div>
            )}
            <div className={classes.words}>
              <Skeleton h={16} w="60%" mb={10} />
              <Skeleton h={12} w="35%" />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
