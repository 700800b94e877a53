// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, type ProblemCode } from '@/shared/api'
import type { Ingest } from './ingest'
import type { Chunk } from './Outbox'
import { Publisher } from './Publisher'
import type { RecordingSinks } from './Recorder'

/** The server's side of docs/hls.md, with switches for what can go wrong. */
class FakeIngest implements Ingest {
  streams: { id: string; chunks: string[]; recorded: (number | undefined)[] }[] = []
  closed: string[] = []
  down = false
  loseNextAnswer = false
  refuse: ProblemCode | undefined
  refuseOpen: ProblemCode | undefined
  delay = 0

  async open(streamId: string): Promise<void> {
    await this.arrive()
    if (this.refuseOpen) throw new ApiProblem(this.refuseOpen, 409, '')
    this.streams.push({ id: streamId, chunks: [], recorded: [] })
  }

  async put(streamId: string, { number, body }: Chunk, recordedMillis?: number): Promise<number> {
    await this.arrive()
    if (this.refuse) throw new ApiProblem(this.refuse, 409, '')
    const stream = this.of(streamId)
    stream.recorded.push(recordedMillis)
    const text = await textOf(body)
    if (number > stream.chunks.length) throw new ApiProblem('CHUNK_OUT_OF_ORDER', 409, '')
    if (number === stream.chunks.length) stream.chunks.push(text)
    if (this.loseNextAnswer) {
      this.loseNextAnswer = false
      throw new ApiProblem('UNREACHABLE', 0, '')
    }
    return stream.chunks.length
  }

  async position(streamId: string): Promise<number> {
    await this.arrive()
    return this.of(streamId).chunks.length
  }

  async close(streamId: string): Promise<void> {
    this.closed.push(streamId)
  }

  private async arrive(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay))
    if (this.down) throw new ApiProblem('UNREACHABLE', 0, '')
  }

  private of(streamId: string) {
    const stream = this.streams.at(-1)
    if (stream?.id !== streamId) throw new ApiProblem('STREAM_REPLACED', 409, '')
    return stream
  }
}

/** A recorder that makes a numbered chunk every 250 ms. */
class FakeRecorder {
  recordings: { bits: number; running: boolean; sinks: RecordingSinks }[] = []

  record = (sinks: RecordingSinks, bits: number) => {
    const recording = { bits, running: true, sinks }
    let number = 0
    const timer = setInterval(
      () => sinks.onChunk(new Blob([`${this.recordings.indexOf(recording)}.${number++} `])),
      250,
    )
    this.recordings.push(recording)
    const beganAt = Date.now()
    return {
      elapsedMillis: () => Date.now() - beganAt,
      stop: () => {
        clearInterval(timer)
        recording.running = false
      },
    }
  }
}

// jsdom's Blob cannot be read as text
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.readAsText(blob)
  })
}

describe('Publisher', () => {
  let server: FakeIngest
  let recorder: FakeRecorder
  let publisher: Publisher

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
    server = new FakeIngest()
    recorder = new FakeRecorder()
    publisher = new Publisher({ ingest: server, mimeType: 'video/mp4', record: recorder.record })
  })

  afterEach(async () => {
    await publisher.stop()
    vi.useRealTimers()
  })

  /** FileReader answers in real time, so each step lets it. */
  async function pass(millis: number) {
    for (let at = 0; at < millis; at += 50) {
      await vi.advanceTimersByTimeAsync(50)
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(0)
    }
  }

  function sent(stream: number): string[] {
    return server.streams[stream]!.chunks.join('').trim().split(' ')
  }

  function expectWhole(stream: number) {
    const chunks = sent(stream)
    expect(chunks).toEqual(chunks.map((_, index) => `${stream}.${index}`))
  }

  async function slowDown() {
    void publisher.start()
    await pass(1_000)
    server.delay = 5_000
    await pass(12_000)
    server.delay = 0
    // until what is on its way at that pace has been given up too
    await pass(10_000)
  }

  async function loseTheNetwork() {
    server.down = true
    await pass(9_000)
    server.down = false
    await pass(4_000)
  }

  it('sends chunks in order, one at a time', async () => {
    void publisher.start()
    await pass(3_000)
    expect(publisher.status.current.state).toBe('live')
    expect(sent(0).length).toBeGreaterThan(8)
    expectWhole(0)
  })

  it('puts what piled up behind a slow answer into one chunk', async () => {
    server.delay = 700
    void publisher.start()
    await pass(6_000)
    expectWhole(0)
    expect(server.streams).toHaveLength(1)
    expect(server.streams[0]!.chunks.length).toBeLessThan(sent(0).length)
    expect(publisher.status.current.backlogSeconds).toBeLessThan(2)
  })

  it('tells how long it has been recording when each request is sent', async () => {
    void publisher.start()
    await pass(1_000)
    server.down = true
    await pass(1_000)
    server.down = false
    await pass(1_000)
    const { recorded } = server.streams[0]!
    expect(recorded[0]).toBe(250)
    expect(recorded[1]).toBe(500)
    // sent again, and later
    expect(recorded.some((millis) => millis! > 2_000)).toBe(true)
    expect(recorded).toEqual(recorded.toSorted((a, b) => a! - b!))
  })

  it('goes on with the same stream after a short loss, without gap or repetition', async () => {
    void publisher.start()
    await pass(1_000)
    server.down = true
    await pass(2_000)
    expect(publisher.status.current).toMatchObject({ state: 'recovering', reason: 'UNREACHABLE' })
    server.down = false
    await pass(3_000)
    expect(publisher.status.current.state).toBe('live')
    expect(server.streams).toHaveLength(1)
    expectWhole(0)
  })

  it('does not repeat a chunk whose answer was lost', async () => {
    void publisher.start()
    await pass(1_000)
    server.loseNextAnswer = true
    await pass(2_000)
    expect(server.streams).toHaveLength(1)
    expectWhole(0)
  })

  it('drops what it kept and opens a new stream with a new recorder after a longer loss', async () => {
    void publisher.start()
    await pass(1_000)
    server.down = true
    await pass(9_000)
    expect(recorder.recordings[0]!.running).toBe(false)
    expect(recorder.recordings).toHaveLength(1)
    server.down = false
    await pass(4_000)
    expect(server.streams).toHaveLength(2)
    expectWhole(1)
    expect(publisher.status.current.state).toBe('live')
    expect(publisher.status.current.droppedSeconds).toBeGreaterThan(4)
    expect(recorder.recordings[1]!.bits).toBe(recorder.recordings[0]!.bits)
  })

  it('records at a lower rate when the link works and is too slow', async () => {
    await slowDown()
    expect(recorder.recordings.length).toBeGreaterThan(1)
    expect(recorder.recordings.at(-1)!.bits).toBeLessThan(recorder.recordings[0]!.bits)
  })

  it('records one rung better again in the stream after a minute of good health', async () => {
    await slowDown()
    const slow = recorder.recordings.at(-1)!.bits
    await pass(61_000)
    expect(recorder.recordings.at(-1)!.bits).toBe(slow)
    await loseTheNetwork()
    const better = recorder.recordings.at(-1)!.bits
    expect(better).toBeGreaterThan(slow)
    expect(publisher.status.current.videoBitsPerSecond).toBe(better)
    await loseTheNetwork()
    expect(recorder.recordings.at(-1)!.bits).toBe(better)
  })

  it('stays at the lower rate when the health was short', async () => {
    await slowDown()
    const slow = recorder.recordings.at(-1)!.bits
    await pass(30_000)
    await loseTheNetwork()
    expect(recorder.recordings.at(-1)!.bits).toBe(slow)
  })

  it('stops when another page went live', async () => {
    void publisher.start()
    await pass(1_000)
    server.refuse = 'STREAM_REPLACED'
    await pass(1_000)
    expect(publisher.status.current).toMatchObject({ state: 'stopped', reason: 'STREAM_REPLACED' })
    expect(recorder.recordings.every((one) => !one.running)).toBe(true)
  })

  it('stops with the reason when the class has ended', async () => {
    void publisher.start()
    await pass(1_000)
    server.refuse = 'STREAM_CLOSED'
    server.refuseOpen = 'CLASS_NOT_LIVE'
    await pass(2_000)
    expect(publisher.status.current).toMatchObject({ state: 'stopped', reason: 'CLASS_NOT_LIVE' })
  })

  it('says that the disk is full, and tries again', async () => {
    void publisher.start()
    await pass(1_000)
    server.refuse = 'DISK_FULL'
    await pass(2_000)
    expect(publisher.status.current).toMatchObject({ state: 'recovering', reason: 'DISK_FULL' })
    server.refuse = undefined
    await pass(13_000)
    expect(publisher.status.current).toMatchObject({ state: 'live', reason: undefined })
  })

  it('starts over with a new recorder when the encoder fails', async () => {
    void publisher.start()
    await pass(1_000)
    recorder.recordings[0]!.sinks.onFailure()
    await pass(2_000)
    expect(recorder.recordings).toHaveLength(2)
    expect(publisher.status.current.state).toBe('live')
  })

  it('says goodbye when it is stopped', async () => {
    void publisher.start()
    await pass(1_000)
    await publisher.stop()
    expect(server.closed).toEqual([server.streams[0]!.id])
    expect(publisher.status.current.state).toBe('stopped')
  })
})
