import { Skeleton } from '@mantine/core'
import { ClassFrame } from './ClassFrame'
import { PanelSkeleton } from './PanelStates'

/** A class page in its final shape, before anything is known. */
export function FrameSkeleton() {
  return (
    <ClassFrame
      stage={<Skeleton height="100%" radius="lg" />}
      info={
        <>
          <Skeleton height={22} width="40%" mb={10} />
          <Skeleton height={16} width="24%" />
        </>
      }
      actions={<Skeleton height={42} width={140} radius="xl" />}
      panel={<PanelSkeleton />}
    />
  )
}
