// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { ingestOf } from './ingest'

afterEach(() => vi.unstubAllGlobals())

function answering(response: Response) {
  const requests: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request)
    return response
  })
  return requests
}

const chunk = { number: 7, body: new Blob(['moof']), recordedAt: 0 }
const { signal } = new AbortController()

it('sends a chunk as bytes, with the age of the recording', async () => {
  const requests = answering(Response.json({ nextChunk: 8 }))

  expect(await ingestOf('c1').put('s1', chunk, 1_750, signal)).toBe(8)

  const [request] = requests
  expect(request!.method).toBe('PUT')
  expect(new URL(request!.url).pathname).toBe('/api/classes/c1/streams/s1/chunks/7')
  expect(request!.headers.get('Content-Type')).toBe('application/octet-stream')
  expect(request!.headers.get('Recording-Elapsed-Millis')).toBe('1750')
})

it('does not claim an age it does not know', async () => {
  const requests = answering(Response.json({ nextChunk: 8 }))

  await ingestOf('c1').put('s1', chunk, undefined, signal)

  expect(requests[0]!.headers.has('Recording-Elapsed-Millis')).toBe(false)
})

it('throws what the server refuses, and what a proxy says instead of it', async () => {
  const refusal = { code: 'CHUNK_OUT_OF_ORDER', fields: { nextChunk: '3' } }
  answering(Response.json(refusal, { status: 409 }))
  await expect(ingestOf('c1').put('s1', chunk, 0, signal)).rejects.toMatchObject(refusal)

  answering(new Response('<html>', { status: 200 }))
  await expect(ingestOf('c1').position('s1', signal)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
})
