import { Group, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '@/shared/i18n'
import classes from './Panel.module.css'

export function PanelEmpty({ icon, title, text }: { icon: ReactNode; title: string; text?: string | undefined }) {
  return (
    <div className={classes.empty}>
      <span className={classes.emptyIcon} aria-hidden="true">
        {icon}
      </span>
      <p className={classes.emptyTitle}>{title}</p>
      {text && <p className={classes.emptyText}>{text}</p>}
    </div>
  )
}

const WIDTHS = ['72%', '48%', '86%', '60%', '40%']

export function PanelSkeleton() {
  return (
    <div className={classes.skeleton} aria-busy="true" aria-label={t('loading')}>
      {WIDTHS.map((width) => (
        <Group key={width} gap={12} wrap="nowrap" align="flex-start">
          <Skeleton height={32} circle />
          <div style={{ flex: 1 }}>
            <Skeleton height={12} width={96} mb={8} />
            <Skeleton height={14} width={width} />
          </div>
        </Group>
      ))}
    </div>
  )
}
