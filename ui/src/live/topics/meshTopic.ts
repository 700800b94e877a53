import type { MeshPeerView, MeshView } from '@/contracts/contracts'
import type { TopicReducer } from './reducer'

/** The mesh is numbered as a whole: what carries a lower version than the one held is in it already. */
function older(held: MeshView, version: number): boolean {
  return version < held.mesh.version
}

function withPeers(held: MeshView, version: number, peers: MeshPeerView[]): MeshView {
  return { mesh: { ...held.mesh, version }, peers }
}

function withPeer(peers: MeshPeerView[], peer: MeshPeerView): MeshPeerView[] {
  const index = peers.findIndex((one) => one.peerId === peer.peerId)
  return index < 0 ? [...peers, peer] : peers.with(index, peer)
}

export const meshTopic: TopicReducer<MeshView> = {
  snapshot: (held, snapshot) => (held && older(held, snapshot.mesh.version) ? held : snapshot),
  update: (held, update) => {
    switch (update.type) {
      case 'mesh.changed':
        if (older(held, update.mesh.version)) return held
        return { mesh: update.mesh, peers: update.mesh.open ? held.peers : [] }
      case 'mesh.peer':
        if (older(held, update.peer.version)) return held
        return withPeers(held, update.peer.version, withPeer(held.peers, update.peer))
      case 'mesh.departed':
        if (older(held, update.version)) return held
        return withPeers(
          held,
          update.version,
          held.peers.filter((one) => one.peerId !== update.peerId),
        )
      default:
        return held
    }
  },
}
