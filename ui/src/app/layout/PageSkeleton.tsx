import { Skeleton, Stack } from '@mantine/core'

/** Stands in for a page whose code is on its way. */
export function PageSkeleton() {
  return (
    <Stack gap={24} aria-busy="true">
      <Skeleton h={36} w="40%" />
      <Skeleton h={180} radius="lg" />
      <Skeleton h={180} radius="lg" />
    </Stack>
  )
}
