import { Value } from '@/shared/value'
import type { ServerRoute } from './ServerRoute'

export type OpenSeat = (signal: AbortSignal) => Promise<{ mimeType: string; body: ReadableStream<Uint8Array> }>

const RETRY_MILLIS = 300
/** Fragments take a quarter of a second; with less in hand the picture would stutter. */
const HURRY_SECONDS = 0.6
const TOO_FAR_SECONDS = 2
const HURRY_RATE = 1.15
const KEPT_SECONDS = 10

/**
 * The teacher's end of the way by the server: plays what the student's page uploads, as close to its end as fragments allow, and
 * gives it out as a stream. Opened again whenever it breaks off, until it is closed.
 */
export class SeatPlayback implements ServerRoute {
  readonly remote = new Value<MediaStream | undefined>(undefined)
  private readonly closing = new AbortController()

  constructor(private readonly open: OpenSeat) {
    void this.run()
  }

  close(): void {
    this.closing.abort()
    this.remote.set(undefined)
  }

  private async run(): Promise<void> {
    const { signal } = this.closing
    while (!signal.aborted) {
      try {
        const { mimeType, body } = await this.open(signal)
        await this.play(mimeType, body)
      } catch {
        // nothing there yet, or it broke off: both are tried again
      }
      if (signal.aborted) return
      this.remote.set(undefined)
      await new Promise((done) => setTimeout(done, RETRY_MILLIS))
    }
  }

  private async play(mimeType: string, body: ReadableStream<Uint8Array>): Promise<void> {
    const video = document.createElement('video') as HTMLVideoElement & { captureStream(): MediaStream }
    video.muted = true
    video.playsInline = true
    video.onplaying = () => {
      video.onplaying = null
      if (!this.closing.signal.aborted) this.remote.set(video.captureStream())
    }
    const source = new MediaSource()
    const url = URL.createObjectURL(source)
    video.src = url
    try {
      await happened(source, 'sourceopen')
      const buffer = source.addSourceBuffer(mimeType)
      void video.play().catch(() => {}) // without sound it may always play
      for await (const bytes of chunks(body)) {
        buffer.appendBuffer(bytes)
        await happened(buffer, 'updateend')
        keepUp(video)
        const end = video.currentTime - KEPT_SECONDS
        if (end > 0 && buffer.buffered.length > 0 && buffer.buffered.start(0) < end - KEPT_SECONDS) {
          buffer.remove(0, end)
          await happened(buffer, 'updateend')
        }
      }
    } finally {
      video.onplaying = null
      video.removeAttribute('src')
      video.load()
      URL.revokeObjectURL(url)
    }
  }
}

function keepUp(video: HTMLVideoElement): void {
  const { buffered } = video
  if (buffered.length === 0) return
  const end = buffered.end(buffered.length - 1)
  const behind = end - video.currentTime
  if (behind > TOO_FAR_SECONDS || video.currentTime < buffered.start(buffered.length - 1)) {
    video.currentTime = Math.max(buffered.start(buffered.length - 1), end - HURRY_SECONDS)
  }
  video.playbackRate = behind > HURRY_SECONDS ? HURRY_RATE : 1
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value as Uint8Array<ArrayBuffer>
    }
  } finally {
    reader.releaseLock()
  }
}

function happened(target: EventTarget, type: string): Promise<void> {
  return new Promise((done, failed) => {
    target.addEventListener(type, () => done(), { once: true })
    target.addEventListener('error', () => failed(new Error(type)), { once: true })
  })
}
