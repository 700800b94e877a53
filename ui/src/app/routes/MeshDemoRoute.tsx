import { MeshDemo } from '@/features/demo/components/MeshDemo'
import { MeshPicture } from '@/features/mesh'

/** The mesh in one page, with the graph that teachers see. */
export function MeshDemoRoute() {
  return <MeshDemo graph={(view, names, health) => <MeshPicture {...{ view, names, health }} />} />
}
