import { ActionIcon, Button, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from 'react-router'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { LiveBadge, usePageTitle } from '@/shared/ui'
import { useMesh } from '../hooks/useMesh'
import { useServerNow } from '../hooks/useServerNow'
import classes from './Mesh.module.css'
import { MeshBoard } from './MeshBoard'
import { BoardSkeleton, NoMesh } from './MeshStates'

/** How a class is delivered, on a page of its own; for its teacher and admins. */
export function MeshPage({ classId }: { classId: string }) {
  const { data: view } = useTopic(topics.classOf(classId))
  const mesh = useMesh(classId)
  const now = useServerNow()
  const { role } = useAccount()
  const title = view ? t('mesh.of', { title: view.title }) : t('mesh.title')
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Tooltip label={t('mesh.back')}>
          <ActionIcon
            component={Link}
            to={`/classes/${classId}`}
            variant="default"
            size={36}
            aria-label={t('mesh.back')}
          >
            <IconArrowLeft size={20} />
          </ActionIcon>
        </Tooltip>
        <Title order={1} size="h3" className={classes.title!} dir="auto" title={view?.title}>
          {title}
        </Title>
        {view?.status === 'LIVE' && <LiveBadge />}
        {role === 'ADMIN' && (
          <Button component={Link} variant="default" to={`/classes/${classId}/what-if`} ml="auto" flex="none">
            {t('whatIf.open')}
          </Button>
        )}
      </header>
      {mesh.state === 'loading' && <BoardSkeleton />}
      {mesh.state === 'open' &&
        (mesh.model.view.peers.length === 0 ? <NoMesh state="empty" /> : <MeshBoard model={mesh.model} now={now} />)}
      {(mesh.state === 'refused' || mesh.state === 'none' || mesh.state === 'closed') && <NoMesh state={mesh.state} />}
    </div>
  )
}
