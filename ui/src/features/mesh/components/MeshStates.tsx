import { Skeleton } from '@mantine/core'
import { IconAffiliate, IconLock } from '@tabler/icons-react'
import { t } from '@/shared/i18n'
import { Notice } from '@/shared/ui'
import type { MeshState } from '../hooks/useMesh'
import classes from './Mesh.module.css'

/** What is said where there is no mesh to show. */
export function NoMesh({ state }: { state: Exclude<MeshState['state'], 'loading' | 'open'> | 'empty' }) {
  const Icon = state === 'refused' ? IconLock : IconAffiliate
  return <Notice icon={<Icon size={24} />} title={t(`mesh.${state}.title`)} text={t(`mesh.${state}.text`)} />
}

/** The board in its final shape, before anything is known. */
export function BoardSkeleton() {
  return (
    <div className={classes.board} aria-busy="true" aria-label={t('loading')}>
      <Skeleton className={classes.skeleton!} height="100%" mih={320} radius="lg" />
      <div className={classes.side}>
        <Skeleton height={180} radius="lg" />
        <Skeleton className={classes.skeleton!} mih={200} radius="lg" />
      </div>
    </div>
  )
}
