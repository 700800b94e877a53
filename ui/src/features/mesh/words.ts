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
