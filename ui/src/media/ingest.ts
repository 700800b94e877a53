import { api, apiFetch, type ProblemCode } from '@/shared/api'
import { problemOf } from '@/shared/api/problem'

/** The upload of one stream, as docs/hls.md describes it. Refusals are `ApiProblem`s. */
export interface Ingest {
  open(streamId: string, mimeType: string): Promise<void>
  /** @returns the number of the next chunk */
  put(streamId: string, number: number, chunk: Blob, signal: AbortSignal): Promise<number>
  /** the number of the next chunk */
  position(streamId: string, signal: AbortSignal): Promise<number>
  close(streamId: string): Promise<void>
}

export function ingestOf(classId: string): Ingest {
  const streams = `/api/classes/${classId}/streams`
  return {
    open: async (streamId, mimeType) => {
      await api.post(streams, { streamId, mimeType })
    },
    put: async (streamId, number, chunk, signal) => {
      const url = new URL(`${streams}/${streamId}/chunks/${number}`, location.origin)
      const headers = { 'Content-Type': 'application/octet-stream' }
      const response = await apiFetch(new Request(url, { method: 'PUT', headers, body: chunk, signal }))
      if (!response.ok) throw await problemOf(response)
      return ((await response.json()) as { nextChunk: number }).nextChunk
    },
    position: async (streamId, signal) =>
      (await api.get<{ nextChunk: number }>(`${streams}/${streamId}`, { signal })).nextChunk,
    close: (streamId) => api.delete(`${streams}/${streamId}`),
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
