/** One upload: its number and bytes never change, so that it can be repeated. */
export interface Chunk {
  number: number
  body: Blob
  recordedAt: number
}

/** Enough for any round trip, and little enough to be through in time on a slow link. */
const MERGED_AT_MOST = 512 * 1024

/**
 * What was recorded and is not yet confirmed, in order. Whatever piles up behind a slow answer goes out as one chunk:
 * otherwise a round trip longer than a slice would fall behind for ever.
 */
export class Outbox {
  private waiting: { blob: Blob; at: number }[] = []
  private sending: Chunk | undefined
  private next = 0

  add(blob: Blob, at: number): void {
    this.waiting.push({ blob, at })
  }

  /** the chunk to send now; the same one until it is confirmed */
  head(): Chunk | undefined {
    if (this.sending) return this.sending
    const [first] = this.waiting
    if (!first) return undefined
    const blobs: Blob[] = []
    let bytes = 0
    // the first one holds the initialisation and stays alone
    const most = this.next === 0 ? 1 : this.waiting.length
    while (blobs.length < most && (blobs.length === 0 || bytes + this.waiting[0]!.blob.size <= MERGED_AT_MOST)) {
      const { blob } = this.waiting.shift()!
      blobs.push(blob)
      bytes += blob.size
    }
    this.sending = { number: this.next, body: blobs.length === 1 ? first.blob : new Blob(blobs), recordedAt: first.at }
    return this.sending
  }

  /**
   * The server says which chunk it wants next.
   *
   * @returns false if that one is not here any more: this stream cannot go on
   */
  confirm(nextChunk: number): boolean {
    const { sending } = this
    if (sending && nextChunk === sending.number + 1) {
      this.sending = undefined
      this.next = nextChunk
      return true
    }
    return nextChunk === (sending?.number ?? this.next)
  }

  /** seconds since the oldest unconfirmed moment was recorded */
  backlogSeconds(now: number): number {
    const oldest = this.sending?.recordedAt ?? this.waiting[0]?.at
    return oldest === undefined ? 0 : Math.max(0, now - oldest) / 1000
  }
}
