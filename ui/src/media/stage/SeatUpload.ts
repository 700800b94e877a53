import { Value } from '@/shared/value'
import type { Ingest } from '../ingest'
import { Publisher } from '../Publisher'
import { record, recordableType, TALK_RHYTHM } from '../Recorder'
import { later } from '../ticker'
import type { ServerRoute } from './ServerRoute'

/** The student's end of the way by the server: uploads what the tab captures until it is closed. */
export class SeatUpload implements ServerRoute {
  readonly remote = new Value<MediaStream | undefined>(undefined)
  private readonly publisher: Publisher | undefined

  constructor(ingest: Ingest, local: MediaStream) {
    const mimeType = recordableType()
    if (!mimeType) return // the server gives the seat up, as nothing comes
    this.publisher = new Publisher({
      ingest,
      mimeType,
      record: (sinks, videoBitsPerSecond) =>
        record(local, { mimeType, videoBitsPerSecond, rhythm: TALK_RHYTHM }, sinks),
      later,
    })
    void this.publisher.start()
  }

  close(): void {
    void this.publisher?.stop()
  }
}
