import type { Timeline, TimelineMarker } from '@/contracts/contracts'

/** What is marked in one step of the timeline, under one number. */
export interface Moment {
  number: number
  /** beginning of the step */
  step: string
  markers: TimelineMarker[]
}

/** Markers that fall into the same step share a number, so that none covers another. */
export function momentsOf({ points, markers }: Timeline): Moment[] {
  const moments: Moment[] = []
  for (const marker of markers) {
    const at = Date.parse(marker.at)
    const step = (points.findLast((point) => Date.parse(point.at) <= at) ?? points[0])?.at
    if (step === undefined) continue
    const held = moments.find((one) => one.step === step)
    if (held) held.markers.push(marker)
    else moments.push({ number: moments.length + 1, step, markers: [marker] })
  }
  return moments
}
