import type { MeshView, ParticipantView, PeerHealth } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { levelOf, type HealthLevel } from './health'
import { clustersOf, type Cluster } from './summary'
import { SOURCE_ID, treeOf, type MeshTree } from './tree'

/** A mesh with everything its pictures, lists and tables need to say. */
export interface MeshModel {
  view: MeshView
  people: readonly ParticipantView[] | undefined
  tree: MeshTree
  clusters: Cluster[]
  health: ReadonlyMap<string, PeerHealth>
  levelOf: (peerId: string) => HealthLevel
  /** of a peer, or of the source */
  nameOf: (peerId: string) => string
}

export function modelOf(
  view: MeshView,
  people: readonly ParticipantView[] | undefined,
  health: ReadonlyMap<string, PeerHealth>,
): MeshModel {
  const tree = treeOf(view.peers)
  const names = new Map(people?.map((person) => [person.accountId, person.displayName]))
  const nameOf = (peerId: string) => {
    if (peerId === SOURCE_ID)
      return view.mesh.source ? t(`mesh.source.${view.mesh.source.kind}`) : t('mesh.source.none')
    const accountId = tree.byId.get(peerId)?.peer.accountId
    return (accountId !== undefined && names.get(accountId)) || t('mesh.somebody')
  }
  return {
    view,
    people,
    tree,
    clusters: clustersOf(tree, health),
    health,
    levelOf: (peerId) => levelOf(health.get(peerId)),
    nameOf,
  }
}
