/** Louder than this counts as speaking. */
const SPEAKING = 0.35
/** A pause for breath does not take the floor from anybody. */
const HOLD_MILLIS = 1_500

/** Follows who speaks: changes only when somebody else is clearly louder while the one before is silent. */
export class Speaker {
  private current: string | undefined
  private lastHeard = 0

  /**
   * @param levels loudness of everybody, 0 to 1
   * @param now milliseconds of any steady clock
   * @returns who has the floor; undefined until somebody spoke
   */
  follow(levels: Map<string, number>, now: number): string | undefined {
    if (this.current !== undefined && !levels.has(this.current)) this.current = undefined
    if (this.current !== undefined && levels.get(this.current)! >= SPEAKING) this.lastHeard = now
    const [loudest, level] = [...levels].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [
      string,
      number,
    ])
    const free = this.current === undefined || now - this.lastHeard >= HOLD_MILLIS
    if (level >= SPEAKING && loudest !== this.current && free) {
      this.current = loudest
      this.lastHeard = now
    }
    return this.current
  }
}
