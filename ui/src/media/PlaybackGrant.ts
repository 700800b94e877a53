/** The right to play, as `POST /api/classes/{id}/playback` gives it; the cookie with it is good for a while. */
export interface Grant {
  playlist: string
  kind: 'LIVE' | 'RECORDING'
  expiresAt: string
}

const SHORTEST_MILLIS = 5_000
const RETRY_MILLIS = 3_000

/** Keeps the right to play: asks again at half time, and when it was refused in between. */
export class PlaybackGrant {
  private timer: ReturnType<typeof setTimeout> | undefined
  private closed = false

  constructor(
    private readonly fetchGrant: () => Promise<Grant>,
    /** milliseconds that the server's clock is ahead */
    private readonly clockOffset: () => number = () => 0,
  ) {}

  async obtain(): Promise<Grant> {
    clearTimeout(this.timer)
    const grant = await this.fetchGrant()
    const left = Date.parse(grant.expiresAt) - (Date.now() + this.clockOffset())
    this.renewAfter(Math.max(left / 2, SHORTEST_MILLIS))
    return grant
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  private renewAfter(millis: number): void {
    clearTimeout(this.timer)
    if (this.closed) return
    // refused for good: the next segment is refused as well, and the player finds out
    this.timer = setTimeout(() => void this.obtain().catch(() => this.renewAfter(RETRY_MILLIS)), millis)
  }
}
