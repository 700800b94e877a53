import { answer, done, http, type ProblemCode } from '@/shared/api'
import type { Chunk } from './Outbox'

/** The upload of one stream, as docs/hls.md describes it. Refusals are `ApiProblem`s. */
export interface Ingest {
  open(streamId: string, mimeType: string): Promise<void>
  /**
   * @param recordedMillis since the recording began, if it is known
   * @returns the number of the next chunk
   */
  put(streamId: string, chunk: Chunk, recordedMillis: number | undefined, signal: AbortSignal): Promise<number>
  /** the number of the next chunk */
  position(streamId: string, signal: AbortSignal): Promise<number>
  close(streamId: string): Promise<void>
}

export function ingestOf(classId: string): Ingest {
  const of = (streamId: string) => ({ params: { path: { classId, streamId } } })
  return {
    open: (streamId, mimeType) =>
      done(
        http.POST('/api/classes/{classId}/streams', { params: { path: { classId } }, body: { streamId, mimeType } }),
      ),
    put: async (streamId, { number, body }, recordedMillis, signal) => {
      const header = recordedMillis === undefined ? {} : { 'Recording-Elapsed-Millis': recordedMillis }
      const sent = http.PUT('/api/classes/{classId}/streams/{streamId}/chunks/{number}', {
        params: { path: { classId, streamId, number }, header },
        headers: { 'Content-Type': 'application/octet-stream' },
        // the description calls bytes a string
        body: '',
        bodySerializer: () => body,
        signal,
      })
      return (await answer(sent)).nextChunk
    },
    position: async (streamId, signal) =>
      (await answer(http.GET('/api/classes/{classId}/streams/{streamId}', { ...of(streamId), signal }))).nextChunk,
    close: (streamId) => done(http.DELETE('/api/classes/{classId}/streams/{streamId}', of(streamId))),
  }
}

/** What the class said so finally that trying again is of no use. */
export const FINAL_REFUSALS: readonly ProblemCode[] = [
  'STREAM_REPLACED',
  'CLASS_NOT_LIVE',
  'CLASS_NOT_FOUND',
  'CLASS_ALREADY_ENDED',
  'CLASS_CANCELLED',
  'NOT_CLASS_TEACHER',
  'FORBIDDEN',
  'NOT_AUTHENTICATED',
  'SESSION_EXPIRED',
  'ACCOUNT_DISABLED',
  'VALIDATION_FAILED',
  'MALFORMED_REQUEST',
  'UNKNOWN_FIELD',
]
