import { keepSoundFlowing } from './audio'
import type { Upstream } from './Upstream'

/** Keeps the sound of the connections flowing that are used: the one that is heard, and the one that is to be. */
export class Sounds {
  private readonly kept = new Map<Upstream, () => void>()

  constructor(private readonly keep: (stream: MediaStream) => () => void = keepSoundFlowing) {}

  only(used: readonly (Upstream | undefined)[]): void {
    for (const [link, stop] of this.kept) {
      if (used.includes(link)) continue
      stop()
      this.kept.delete(link)
    }
    for (const link of used) {
      if (link && !this.kept.has(link)) this.kept.set(link, this.keep(link.stream))
    }
  }
}
