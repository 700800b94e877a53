import type { MeshPeerView } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import type { MeshModel } from './model'

/** A peer in one sentence, for those who do not see the graph. */
export function labelOf(model: MeshModel, peer: MeshPeerView): string {
  return t('mesh.peer.label', {
    name: model.nameOf(peer.peerId),
    role: peer.role,
    hop: peer.hop,
    parent: model.nameOf(peer.parent),
    health: t(`mesh.health.${model.levelOf(peer.peerId)}`).toLocaleLowerCase(),
  })
}

/** What a peer measured that it can send; 0 kbit/s stands for nothing measured. */
export function uplinkOf({ uplinkKbps }: MeshPeerView): string {
  if (uplinkKbps === 0) return t('mesh.uplink.none')
  if (uplinkKbps < 1000) return t('mesh.uplink.slow', { kbps: uplinkKbps })
  const mbit = uplinkKbps / 1000
  return t('mesh.uplink.value', { mbit: mbit < 10 ? Math.round(mbit * 10) / 10 : Math.round(mbit) })
}

/** Why a peer is where it is, as far as the view holds it; the most telling first. */
export function whyOf({ mesh }: MeshModel['view'], { placed }: MeshPeerView): string[] {
  return [
    placed.cause === null ? t('mesh.peer.why.first') : t(`mesh.cause.${placed.cause}`),
    ...(placed.candidates > 0 ? [tn('mesh.peer.why.candidates', placed.candidates)] : []),
    ...(placed.refused > 0 ? [tn('mesh.peer.why.refused', placed.refused)] : []),
    ...(placed.score !== null ? [t('mesh.peer.why.score', { score: placed.score })] : []),
    ...(mesh.policy === null ? [] : [t('mesh.peer.why.policy', { policy: mesh.policy, version: mesh.policyVersion })]),
  ]
}
