import type { Verdict } from './judgement'

/** A connection to somebody above, as far as it matters for choosing. */
export interface Source {
  feeder: string
  verdict: Verdict
  /** the server lost it: it may be dead, or as well as before */
  suspected: boolean
  /** it was asked for frames, and they come */
  flowing: boolean
}

export interface Choice {
  /** whose frames are seen */
  show: string | undefined
  /** who is asked for frames */
  play: ReadonlySet<string>
}

/**
 * Make before break: whoever is seen stays so until somebody better has frames. The backup is asked as soon as there is a
 * doubt, which is quicker than being sure, and costs a few frames if the doubt was wrong.
 */
export function choose(
  place: { parent: string; backup: string },
  sources: ReadonlyMap<string, Source>,
  shown: string | undefined,
): Choice {
  const parent = sources.get(place.parent)
  const backup = sources.get(place.backup)
  const current = shown === undefined ? undefined : sources.get(shown)
  const good = (source: Source | undefined) => source?.flowing === true && source.verdict === 'well'

  let show = shown
  if (good(parent)) show = place.parent
  else if (good(current)) show = shown
  else if (backup?.flowing) show = place.backup
  else if (parent?.flowing) show = place.parent

  const play = new Set([place.parent])
  if (show !== undefined) play.add(show)
  const inDoubt = parent?.verdict !== 'well' || (current !== undefined && !good(current))
  if (show !== place.parent && inDoubt) play.add(place.backup)
  if (parent?.verdict !== 'well' || parent.suspected) play.add(place.backup)
  return { show, play }
}
