/** A moment of a class: right after one of its events, or a time in milliseconds of the epoch. */
export type Moment = { position: number } | { time: number }

const WHOLE = /^\d{1,15}$/

/** Where an address stands; nowhere in particular if it says nothing readable. */
export function momentOf(params: URLSearchParams): Moment | undefined {
  const position = params.get('position')
  if (position !== null && WHOLE.test(position)) return { position: Number(position) }
  const time = Date.parse(params.get('time') ?? '')
  return Number.isNaN(time) ? undefined : { time }
}

export function momentParams(moment: Moment): URLSearchParams {
  return 'position' in moment
    ? new URLSearchParams({ position: String(moment.position) })
    : new URLSearchParams({ time: new Date(moment.time).toISOString() })
}

export function momentName(moment: Moment): string {
  return 'position' in moment ? `position ${moment.position}` : `time ${moment.time}`
}

/** Where to look at a class as it was. */
export function addressOf(classId: string, moment?: Moment): string {
  return `/classes/${classId}/at${moment ? `?${momentParams(moment).toString()}` : ''}`
}
