import { Button, Modal, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAffiliate } from '@tabler/icons-react'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { useMesh } from '../hooks/useMesh'
import { useServerNow } from '../hooks/useServerNow'
import { ClusterList } from './ClusterList'
import { Figures } from './Figures'
import classes from './Mesh.module.css'
import { MeshBoard } from './MeshBoard'
import { NoMesh } from './MeshStates'
import { ShareSetting } from './ShareSetting'

/**
 * How the class is delivered, beside the picture. The graph opens over the page, because leaving the studio would take
 * the picture away from the class.
 */
export function DeliveryPanel({ classId }: { classId: string }) {
  const { accountId } = useAccount()
  const { data: view } = useTopic(topics.classOf(classId))
  const mesh = useMesh(classId)
  const now = useServerNow()
  const [opened, { open, close }] = useDisclosure()
  const peers = mesh.model?.view.peers.length ?? 0
  return (
    <div className={classes.tab}>
      {view?.teacherId === accountId && <ShareSetting view={view} />}
      {mesh.state === 'loading' && <Skeleton height={180} radius="lg" aria-busy="true" aria-label={t('loading')} />}
      {mesh.state !== 'loading' && mesh.state !== 'open' && <NoMesh state={mesh.state} />}
      {mesh.state === 'open' && peers === 0 && <NoMesh state="empty" />}
      {mesh.state === 'open' && peers > 0 && (
        <>
          <Figures model={mesh.model} now={now} />
          <Button variant="default" leftSection={<IconAffiliate size={18} />} onClick={open}>
            {t('mesh.open')}
          </Button>
          <ClusterList model={mesh.model} selected={undefined} onSelect={open} />
        </>
      )}
      <Modal
        opened={opened && mesh.state === 'open'}
        onClose={close}
        fullScreen
        title={t('mesh.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
        classNames={{ content: classes.over!, body: classes.overBody! }}
      >
        {mesh.state === 'open' && (peers === 0 ? <NoMesh state="empty" /> : <MeshBoard model={mesh.model} now={now} />)}
      </Modal>
    </div>
  )
}
