import { useParams } from 'react-router'
import { ReportPage } from '@/features/analytics'

/** What happened in a class; the server decides who may see it. */
export function ReportRoute() {
  const { classId = '' } = useParams()
  return <ReportPage classId={classId} />
}
