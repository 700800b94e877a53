import { t } from '@/shared/i18n'
import type { MeshModel } from '../model'
import type { MeshNode } from '../tree'
import classes from './MeshGraph.module.css'

interface Props {
  model: MeshModel
  node: MeshNode
  left: number
  top: number
}

/** Who that is; the peer itself says the same to a screen reader. */
export function GraphTip({ model, node, left, top }: Props) {
  const { peer } = node
  const facts = [
    t('mesh.role.short', { role: peer.role }),
    t('mesh.hop.number', { hop: peer.hop }),
    t(`mesh.rendition.${peer.rendition}`),
    t(`mesh.health.${model.levelOf(peer.peerId)}`),
  ]
  return (
    <div className={classes.tip} style={{ left, top }} aria-hidden="true">
      <strong dir="auto">{model.nameOf(peer.peerId)}</strong>
      <span>{facts.join(' · ')}</span>
    </div>
  )
}
