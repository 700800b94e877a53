import { Skeleton, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { t } from '@/shared/i18n'
import classes from './LookBack.module.css'

interface Props {
  title: string
  children: ReactNode
}

/** A part of a moment. */
export function Part({ title, children }: Props) {
  const id = useId()
  return (
    <section className={classes.part} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} className={classes.partTitle!}>
        {title}
      </Title>
      {children}
    </section>
  )
}

export function PartSkeleton() {
  return (
    <div className={classes.partBody} aria-busy="true" aria-label={t('loading')} role="group">
      {Array.from({ length: 5 }, (_, row) => (
        <Skeleton key={row} h={20} mb={12} w={`${50 + ((row * 23) % 40)}%`} />
      ))}
    </div>
  )
}

export function Nothing({ children }: { children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>
}
