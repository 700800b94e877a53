import { useParams } from 'react-router'
import type { MeshView, PeerHealth } from '@/contracts/contracts'
import { MeshPicture } from '@/features/mesh'
import { ClassTimelinePage, LookBackPage } from '@/features/timeline'

/** how a peer did is in no event: of the past it is not known */
const NO_HEALTH: ReadonlyMap<string, PeerHealth> = new Map()

/** What happened in a class, event by event; the server decides who may see it. */
export function TimelineRoute() {
  const { classId = '' } = useParams()
  return <ClassTimelinePage classId={classId} key={classId} />
}

/** A class as it was, with the graph that teachers see. */
export function LookBackRoute() {
  const { classId = '' } = useParams()
  return <LookBackPage classId={classId} key={classId} drawMesh={drawMesh} />
}

function drawMesh(
  view: MeshView,
  names: ReadonlyMap<string, string>,
  selected: string | undefined,
  onSelect: (peerId: string | undefined) => void,
) {
  return <MeshPicture view={view} names={names} health={NO_HEALTH} selection={{ selected, onSelect }} />
}
