import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { t } from '@/shared/i18n'
import { Confirm, toast, toastError } from '@/shared/ui'
import { peerApi } from '../api'
import type { MeshModel } from '../model'
import { limitsFor, parentsFor } from '../operate'
import classes from './Mesh.module.css'

/** What the teacher and admins may do with a peer; the mesh answers by push. */
export function PeerActions({ model, peerId }: { model: MeshModel; peerId: string }) {
  const [pending, setPending] = useState(false)
  const [asking, setAsking] = useState(false)
  const peer = model.tree.byId.get(peerId)?.peer
  if (!peer) return null
  const { classId } = model.view.mesh
  const name = model.nameOf(peerId)

  const act = async (action: Promise<void>, said: string) => {
    setPending(true)
    try {
      await action
      toast(said)
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
    }
  }
  const move = (parent: string | null) => {
    if (parent === null) return
    void act(peerApi.move(classId, peerId, parent), t('mesh.do.moved', { name, parent: model.nameOf(parent) }))
  }

  return (
    <div className={classes.actions}>
      <h3>{t('mesh.do')}</h3>
      <Select
        size="sm"
        searchable
        label={t('mesh.do.move')}
        placeholder={t('mesh.do.move.choose')}
        nothingFoundMessage={t('mesh.do.move.none')}
        data={parentsFor(model, peerId).map((id) => ({ value: id, label: model.nameOf(id) }))}
        value={null}
        disabled={pending}
        onChange={move}
        comboboxProps={{ withinPortal: true }}
      />
      <div className={classes.buttons}>
        {limitsFor(peer).map((role) => (
          <Button
            key={role}
            size="xs"
            variant="default"
            disabled={pending}
            onClick={() => void act(peerApi.limit(classId, peerId, role), t(`mesh.do.limited.${role}`, { name }))}
          >
            {t(`mesh.do.limit.${role}`)}
          </Button>
        ))}
        <Button size="xs" variant="default" disabled={pending} onClick={() => setAsking(true)}>
          {t('mesh.do.disconnect')}
        </Button>
      </div>
      <Confirm
        opened={asking}
        title={t('mesh.do.disconnect.title', { name })}
        text={t('mesh.do.disconnect.text')}
        confirm={t('mesh.do.disconnect')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void act(peerApi.disconnect(classId, peerId), t('mesh.do.disconnected', { name }))
        }}
      />
    </div>
  )
}
