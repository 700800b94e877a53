import { ApiProblem, isProblem, type ProblemCode } from '@/shared/api'
import { newId } from '@/shared/ids'
import { Value } from '@/shared/value'
import { FINAL_REFUSALS, type Ingest } from './ingest'
import { Outbox } from './Outbox'
import type { Recording, RecordingSinks } from './Recorder'

export type PublisherState = 'idle' | 'connecting' | 'live' | 'recovering' | 'stopped' | 'failed'

export interface PublisherStatus {
  state: PublisherState
  /** why it recovers, stopped or failed; `ENCODER`: this browser could not record */
  reason: ProblemCode | 'ENCODER' | undefined
  bitsPerSecond: number
  backlogSeconds: number
  /** seconds of picture that the class and the recording do not get */
  droppedSeconds: number
  videoBitsPerSecond: number
}

export interface PublisherOptions {
  ingest: Ingest
  mimeType: string
  record: (sinks: RecordingSinks, videoBitsPerSecond: number) => Recording
  /** a timer for retries that a hidden tab does not slow down; @returns cancels it */
  later?: (millis: number, callback: () => void) => () => void
}

/** Held up for longer, what was kept is dropped and a new stream brings everybody back to now. */
const HELD_UP_SECONDS = 4
const REQUEST_MILLIS = 6_000
/** Confirmed this recently and without a failure since: the link works and is only too slow. */
const SLOW_LINK_MILLIS = 8_000
const RETRY_MILLIS = [250, 500, 1000, 2000]
const DISK_FULL_MILLIS = 10_000
/** No chunk for this long: the recorder stands still (a suspended machine, a dead encoder). */
const RECORDER_SILENT_MILLIS = 5_000
/** Without trouble and without a backlog for this long, the next stream may be recorded one rung better. */
const GOOD_HEALTH_MILLIS = 60_000
const GOOD_BACKLOG_SECONDS = 1
const LADDER = [2_500_000, 1_500_000, 800_000, 400_000]
const RATE_WINDOW_MILLIS = 4_000
/** Streams that never got a chunk through, in a row, before it is given up. */
const FRUITLESS_STREAMS = 5

/** Thrown inside to leave a stream and open the next one. */
class NextStream extends Error {
  readonly code: PublisherStatus['reason']

  constructor(code: PublisherStatus['reason']) {
    super('next stream')
    this.code = code
  }
}

/**
 * Brings what the recorder makes to the server, one chunk after the other. A hiccup is retried with the same chunk; a
 * longer one gives the stream up and goes on with a new one at the present moment; a class that ended, or another page
 * that went live, stops it for good. Survives restarts of the server without being told.
 */
export class Publisher {
  readonly status = new Value<PublisherStatus>({
    state: 'idle',
    reason: undefined,
    bitsPerSecond: 0,
    backlogSeconds: 0,
    droppedSeconds: 0,
    videoBitsPerSecond: LADDER[0]!,
  })
  private readonly stopping = new AbortController()
  private outbox = new Outbox()
  private recording: Recording | undefined
  private streamId: string | undefined
  private rung = 0
  private sent: { at: number; bytes: number }[] = []
  private lastChunkAt = 0
  private confirmedAt = 0
  private troubleAt = 0
  private healthySince: number | undefined
  private mayStepUp = false
  private wake: () => void = () => {}
  private wakeForChunk: () => void = () => {}
  private encoderFailed = false

  constructor(private readonly options: PublisherOptions) {}

  /** @returns when it has stopped or failed; it never throws */
  async start(): Promise<void> {
    if (this.status.current.state !== 'idle') return
    this.change({ state: 'connecting' })
    const statistics = setInterval(() => this.measure(), 500)
    let fruitless = 0
    while (!this.stopping.signal.aborted) {
      try {
        await this.openStream()
        await this.upload()
      } catch (error) {
        if (this.stopping.signal.aborted) break
        if (!this.takesUpAgain(error)) break
        fruitless = this.confirmedAt > 0 ? 0 : fruitless + 1
        if (fruitless >= FRUITLESS_STREAMS && this.status.current.reason !== 'DISK_FULL') {
          this.change({ state: 'failed' })
          break
        }
        if (this.status.current.reason === 'DISK_FULL') await this.pause(DISK_FULL_MILLIS)
        else if (fruitless > 0) await this.pause(retryAfter(fruitless))
      } finally {
        this.stopRecording()
      }
    }
    clearInterval(statistics)
    this.change({ bitsPerSecond: 0, backlogSeconds: 0 })
  }

  /** Ends the stream; says so to the server, so that the class does not wait for more. */
  async stop(): Promise<void> {
    const { state } = this.status.current
    if (state === 'stopped' || state === 'failed') return
    this.change({ state: 'stopped', reason: undefined })
    this.stopping.abort()
    this.wake()
    this.stopRecording()
    if (this.streamId) await this.options.ingest.close(this.streamId).catch(() => {}) // it ends by itself as well
  }

  private async openStream(): Promise<void> {
    const streamId = newId()
    this.streamId = streamId
    this.outbox = new Outbox()
    this.confirmedAt = 0
    this.encoderFailed = false
    this.stepUp()
    for (let attempt = 0; ; attempt++) {
      try {
        await this.options.ingest.open(streamId, this.options.mimeType)
        break
      } catch (error) {
        if (!isTransient(error)) throw error
        this.change({ state: attempt === 0 ? this.status.current.state : 'recovering', reason: codeOf(error) })
        await this.pause(retryAfter(attempt))
      }
      if (this.stopping.signal.aborted) throw new NextStream(undefined)
    }
    this.lastChunkAt = Date.now()
    this.recording = this.options.record(
      {
        onChunk: (blob) => {
          this.lastChunkAt = Date.now()
          this.outbox.add(blob, this.lastChunkAt)
          this.wakeForChunk()
        },
        onFailure: () => {
          this.encoderFailed = true
          this.wake()
        },
      },
      LADDER[this.rung]!,
    )
  }

  private async upload(): Promise<never> {
    let attempt = 0
    for (;;) {
      if (this.stopping.signal.aborted || this.encoderFailed) throw new NextStream('ENCODER')
      this.giveUpIfHeldUp()
      const chunk = this.outbox.head()
      if (!chunk) {
        if (Date.now() - this.lastChunkAt > RECORDER_SILENT_MILLIS) throw new NextStream('ENCODER')
        await this.idle(1_000)
        continue
      }
      try {
        const next = await this.request((signal) =>
          attempt === 0
            ? this.options.ingest.put(this.streamId!, chunk, this.recording?.elapsedMillis(), signal)
            : this.options.ingest.position(this.streamId!, signal),
        )
        if (!this.outbox.confirm(next)) throw new NextStream('CHUNK_OUT_OF_ORDER')
        attempt = 0
        if (next > chunk.number) this.confirmed(chunk.body.size)
      } catch (error) {
        if (!isTransient(error) && !this.canGoOn(error)) throw error
        this.troubleAt = Date.now()
        this.healthySince = undefined
        this.change({ state: this.confirmedAt > 0 ? 'recovering' : this.status.current.state, reason: codeOf(error) })
        await this.pause(retryAfter(attempt))
        attempt += 1
      }
    }
  }

  /** Chunks out of order: the server says where to go on, and if we still have that one, we do. */
  private canGoOn(error: unknown): boolean {
    return isProblem(error, 'CHUNK_OUT_OF_ORDER') && this.outbox.confirm(Number(error.fields.nextChunk))
  }

  private async request(send: (signal: AbortSignal) => Promise<number>): Promise<number> {
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(REQUEST_MILLIS)])
    return await send(signal)
  }

  private confirmed(bytes: number): void {
    this.confirmedAt = Date.now()
    this.sent.push({ at: this.confirmedAt, bytes })
    this.change({ state: 'live', reason: undefined })
    this.judgeHealth(this.confirmedAt)
  }

  private judgeHealth(now: number): void {
    if (this.outbox.backlogSeconds(now) > GOOD_BACKLOG_SECONDS) this.healthySince = undefined
    else this.healthySince ??= now
    if (this.healthySince !== undefined && now - this.healthySince >= GOOD_HEALTH_MILLIS) this.mayStepUp = true
  }

  /** Only where a stream is opened anyway: nobody's picture is interrupted to make it better. */
  private stepUp(): void {
    if (this.mayStepUp) this.rung = Math.max(this.rung - 1, 0)
    this.mayStepUp = false
    this.healthySince = undefined
    this.change({ videoBitsPerSecond: LADDER[this.rung]! })
  }

  private giveUpIfHeldUp(): void {
    const backlog = this.outbox.backlogSeconds(Date.now())
    if (backlog <= HELD_UP_SECONDS) return
    // answers came all the time, only too slowly: less has to be sent
    const slowLink = this.confirmedAt > this.troubleAt && Date.now() - this.confirmedAt < SLOW_LINK_MILLIS
    if (slowLink) {
      this.rung = Math.min(this.rung + 1, LADDER.length - 1)
      this.mayStepUp = false
    }
    this.change({
      droppedSeconds: this.status.current.droppedSeconds + backlog,
      videoBitsPerSecond: LADDER[this.rung]!,
    })
    throw new NextStream('TOO_SLOW')
  }

  /** @returns false if this was the end */
  private takesUpAgain(error: unknown): boolean {
    if (error instanceof NextStream) {
      this.change({ state: 'recovering', reason: error.code })
      return true
    }
    const code = codeOf(error)
    if (isProblem(error, 'CHUNK_OUT_OF_ORDER', 'STREAM_CLOSED', 'STREAM_NOT_FOUND', 'MEDIA_INVALID')) {
      // whether the class goes on without this stream is said when the next one is opened
      this.change({ state: 'recovering', reason: error.code })
      return true
    }
    if (code !== undefined && FINAL_REFUSALS.includes(code)) {
      const over = code === 'STREAM_REPLACED' || code.startsWith('CLASS_')
      this.change({ state: over ? 'stopped' : 'failed', reason: code })
      return false
    }
    this.change({ state: 'recovering', reason: code ?? 'ENCODER' })
    return true
  }

  private stopRecording(): void {
    this.recording?.stop()
    this.recording = undefined
  }

  private pause(millis: number): Promise<void> {
    return new Promise((resolve) => {
      this.wakeForChunk = () => {}
      const cancel = (this.options.later ?? timeout)(millis, resolve)
      this.wake = () => {
        cancel()
        resolve()
      }
    })
  }

  private idle(atMostMillis: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = timeout(atMostMillis, resolve)
      this.wake = () => {
        cancel()
        resolve()
      }
      this.wakeForChunk = this.wake
    })
  }

  private measure(): void {
    const now = Date.now()
    this.sent = this.sent.filter((one) => one.at > now - RATE_WINDOW_MILLIS)
    const bytes = this.sent.reduce((sum, one) => sum + one.bytes, 0)
    this.change({
      bitsPerSecond: Math.round((bytes * 8000) / RATE_WINDOW_MILLIS),
      backlogSeconds: this.outbox.backlogSeconds(now),
    })
  }

  private change(change: Partial<PublisherStatus>): void {
    if (this.stopping.signal.aborted && change.state !== undefined) return
    this.status.set({ ...this.status.current, ...change })
  }
}

function codeOf(error: unknown): ProblemCode | undefined {
  if (error instanceof ApiProblem) return error.code
  return error instanceof DOMException ? 'UNREACHABLE' : undefined
}

function timeout(millis: number, callback: () => void): () => void {
  const timer = setTimeout(callback, millis)
  return () => clearTimeout(timer)
}

function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'DISK_FULL') return false
  return code === 'UNREACHABLE' || code === 'TRY_AGAIN' || code === 'TOO_MANY_REQUESTS' || code === 'INTERNAL_ERROR'
}

function retryAfter(attempt: number): number {
  return RETRY_MILLIS[Math.min(attempt, RETRY_MILLIS.length - 1)]!
}
