import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ClassAt, MeshPeerView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { findClassAt, findPlacement } from '../api'

const SOURCE = '00000000-0000-0000-0000-000000000000'

/**
 * The decision behind a peer's place at a moment, and who the others in it were: those of the moment when it was taken,
 * some of whom may have left since.
 */
export function usePlacement(classId: string, peer: MeshPeerView, position: number) {
  // until the next decision about this peer the answer stays the same
  const query = useQuery({
    queryKey: ['timeline', 'why', classId, peer.peerId, peer.placed.at],
    queryFn: ({ signal }) => findPlacement(classId, peer.peerId, position, signal),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  const decidedAt = query.data?.position
  const { data: then } = useQuery({
    queryKey: ['timeline', 'why', classId, 'names', decidedAt],
    queryFn: ({ signal }) => findClassAt(classId, { position: decidedAt! }, signal),
    enabled: decidedAt !== undefined,
    staleTime: 300_000,
    gcTime: 60_000,
  })
  const nameOf = useMemo(() => namesAt(then), [then])
  return { placement: query.data, nameOf, error: query.error, retry: () => void query.refetch() }
}

function namesAt(then: ClassAt | undefined): (peerId: string) => string {
  const people = new Map(then?.people.people.map((one) => [one.accountId, one.displayName]))
  const peers = new Map(then?.mesh.peers.map((one) => [one.peerId, people.get(one.accountId)]))
  const source = then?.mesh.mesh.source
  return (peerId) =>
    peerId === SOURCE
      ? source
        ? t(`mesh.source.${source.kind}`)
        : t('mesh.source.none')
      : (peers.get(peerId) ?? t('mesh.somebody'))
}
