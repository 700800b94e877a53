import { answer, done, http } from '@/shared/api'
import type { Ingest } from '../ingest'

/** The upload of somebody on stage whose media go by the server (docs/stage.md). Refusals are `ApiProblem`s. */
export function seatIngestOf(classId: string, invitationId: string): Ingest {
  const of = (streamId: string) => ({ params: { path: { classId, invitationId, streamId } } })
  return {
    open: (streamId, mimeType) =>
      done(
        http.POST('/api/classes/{classId}/stage/seats/{invitationId}/streams', {
          params: { path: { classId, invitationId } },
          body: { streamId, mimeType },
        }),
      ),
    put: async (streamId, { number, body }, _recordedMillis, signal) => {
      const sent = http.PUT('/api/classes/{classId}/stage/seats/{invitationId}/streams/{streamId}/chunks/{number}', {
        params: { path: { classId, invitationId, streamId, number } },
        headers: { 'Content-Type': 'application/octet-stream' },
        // the description calls bytes a string
        body: '',
        bodySerializer: () => body,
        signal,
      })
      return (await answer(sent)).nextChunk
    },
    position: async (streamId, signal) => {
      const path = '/api/classes/{classId}/stage/seats/{invitationId}/streams/{streamId}'
      return (await answer(http.GET(path, { ...of(streamId), signal }))).nextChunk
    },
    close: (streamId) =>
      done(http.DELETE('/api/classes/{classId}/stage/seats/{invitationId}/streams/{streamId}', of(streamId))),
  }
}

/** What that upload holds, from now on, as one body that lasts as long as it does. */
export async function openSeat(
  classId: string,
  invitationId: string,
  signal: AbortSignal,
): Promise<{ mimeType: string; body: ReadableStream<Uint8Array> }> {
  const { response } = await http.GET('/api/classes/{classId}/stage/seats/{invitationId}/live', {
    params: { path: { classId, invitationId } },
    parseAs: 'stream',
    signal,
  })
  return { mimeType: response.headers.get('Content-Type') ?? '', body: response.body! }
}
