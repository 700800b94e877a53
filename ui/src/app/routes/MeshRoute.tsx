import { useParams } from 'react-router'
import { MeshPage } from '@/features/mesh'

/** How a class is delivered; the server decides who may see it. */
export function MeshRoute() {
  const { classId = '' } = useParams()
  return <MeshPage classId={classId} />
}
