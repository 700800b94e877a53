import type { TimelineEntry } from '@/contracts/contracts'

export interface Link {
  entry: TimelineEntry
  /** how many causes lie before it */
  depth: number
  /** on the way that led to the event that was asked about, or that event itself */
  led: boolean
}

/**
 * What began it and all that followed, each below its cause, as far as the entries hold it. An event whose cause is not
 * among them stands at the beginning. Causes that run in a circle cannot come from the platform, and end nothing here.
 */
export function chainOf(entries: readonly TimelineEntry[], asked: string): Link[] {
  const sorted = [...entries].sort((a, b) => a.position - b.position)
  const known = new Map(sorted.map((entry) => [entry.messageId, entry]))
  const causeOf = ({ causationId, messageId }: TimelineEntry) =>
    causationId !== null && causationId !== messageId ? known.get(causationId) : undefined

  const led = new Set<string>()
  for (let at = known.get(asked); at && !led.has(at.messageId); at = causeOf(at)) led.add(at.messageId)

  const effects = new Map<string, TimelineEntry[]>()
  for (const entry of sorted) {
    const cause = causeOf(entry)
    if (cause) effects.set(cause.messageId, [...(effects.get(cause.messageId) ?? []), entry])
  }
  const links: Link[] = []
  const told = new Set<string>()
  const tell = (entry: TimelineEntry, depth: number) => {
    if (told.has(entry.messageId)) return
    told.add(entry.messageId)
    links.push({ entry, depth, led: led.has(entry.messageId) })
    for (const effect of effects.get(entry.messageId) ?? []) tell(effect, depth + 1)
  }
  for (const entry of sorted) if (!causeOf(entry)) tell(entry, 0)
  for (const entry of sorted) tell(entry, 0)
  return links
}

/** The way to an event as one line, the beginning first. */
export function wayTo(links: readonly Link[]): TimelineEntry[] {
  return links.filter((link) => link.led).map((link) => link.entry)
}
