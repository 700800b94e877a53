import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { MeshView, ParticipantView, PeerHealth } from '@/contracts/contracts'
import { modelOf } from '../model'
import { ClusterList } from './ClusterList'
import { MeshGraph } from './MeshGraph'

interface Props {
  view: MeshView
  /** by account */
  names: ReadonlyMap<string, string>
  health: ReadonlyMap<string, PeerHealth>
  /** who keeps what is selected; without it, the picture does itself */
  selection?: { selected: string | undefined; onSelect: (peerId: string | undefined) => void }
}

/** Who feeds whom, without the rest of the board; on a phone as a list by cluster. */
export function MeshPicture({ view, names, health, selection }: Props) {
  const [own, setOwn] = useState<string>()
  const { selected, onSelect } = selection ?? { selected: own, onSelect: setOwn }
  const narrow = useMediaQuery('(max-width: 900px)', window.innerWidth <= 900)
  const model = useMemo(() => modelOf(view, view.peers.map(personOf(names)), health), [view, names, health])
  const shown = selected !== undefined && model.tree.byId.has(selected) ? selected : undefined
  if (narrow) return <ClusterList model={model} selected={shown} onSelect={onSelect} />
  return <MeshGraph model={model} selected={shown} onSelect={onSelect} />
}

function personOf(names: ReadonlyMap<string, string>) {
  return ({ accountId, joinedAt }: MeshView['peers'][number]): ParticipantView => ({
    accountId,
    displayName: names.get(accountId) ?? '',
    role: 'STUDENT',
    present: true,
    joinedAt,
    leftAt: null,
    leaveReason: null,
  })
}
