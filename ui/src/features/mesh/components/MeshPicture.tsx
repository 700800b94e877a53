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
}

/** Who feeds whom, without the rest of the board; on a phone as a list by cluster. */
export function MeshPicture({ view, names, health }: Props) {
  const [selected, setSelected] = useState<string>()
  const narrow = useMediaQuery('(max-width: 900px)', window.innerWidth <= 900)
  const model = useMemo(() => modelOf(view, view.peers.map(personOf(names)), health), [view, names, health])
  const shown = selected !== undefined && model.tree.byId.has(selected) ? selected : undefined
  if (narrow) return <ClusterList model={model} selected={shown} onSelect={setSelected} />
  return <MeshGraph model={model} selected={shown} onSelect={setSelected} />
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
