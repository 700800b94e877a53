import { FragmentJoiner } from './FragmentJoiner'

/** Baseline, main and high profile at level 3.1, which is 720p at 30 frames; Opus, as browsers have no AAC encoder. */
const MIME_TYPES = ['avc1.42E01F', 'avc1.42001F', 'avc1.4D401F', 'avc1.64001F', 'avc1.640028'].map(
  (codec) => `video/mp4;codecs=${codec},opus`,
)

/** How long a fragment is, and how often the recorder is asked for what it has. */
export interface Rhythm {
  keyFrameMillis: number
  sliceMillis: number
}

const CLASS_RHYTHM: Rhythm = { keyFrameMillis: 500, sliceMillis: 250 }
/** Sooner there, at the price of more key frames. */
export const TALK_RHYTHM: Rhythm = { keyFrameMillis: 250, sliceMillis: 100 }
const AUDIO_BITS_PER_SECOND = 96_000

/** @returns what this browser can record and the server can take, if there is anything */
export function recordableType(): string | undefined {
  return MIME_TYPES.find((type) => MediaRecorder.isTypeSupported(type))
}

export interface Recording {
  stop(): void
  /** milliseconds since it began, by a clock that is never set */
  elapsedMillis(): number
}

export interface RecordingSinks {
  onChunk: (chunk: Blob) => void
  /** it ended by itself: the encoder failed */
  onFailure: () => void
}

/** Records a stream as fragmented MP4: first `ftyp` + `moov`, then `moof` + `mdat` pairs, each from a key frame on. */
export function record(
  stream: MediaStream,
  options: { mimeType: string; videoBitsPerSecond: number; rhythm?: Rhythm },
  sinks: RecordingSinks,
): Recording {
  const { keyFrameMillis, sliceMillis } = options.rhythm ?? CLASS_RHYTHM
  const recorder = new MediaRecorder(stream, {
    mimeType: options.mimeType,
    videoBitsPerSecond: options.videoBitsPerSecond,
    audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
    // not yet in TypeScript's library; decides the length of a fragment
    videoKeyFrameIntervalDuration: keyFrameMillis,
  } as MediaRecorderOptions)
  let wanted = true
  const joiner = new FragmentJoiner()
  // one after the other: reading a blob may take longer than reading the next one
  let reading = Promise.resolve()
  recorder.ondataavailable = (event) => {
    reading = reading.then(async () => {
      const unit = joiner.push(new Uint8Array(await event.data.arrayBuffer()))
      if (unit && wanted) sinks.onChunk(new Blob([unit]))
    })
  }
  recorder.onstop = () => {
    if (wanted) sinks.onFailure()
  }
  // the first frame is that of this moment; the event that says so comes late on a busy page
  const beganAt = performance.now()
  recorder.start(sliceMillis)
  return {
    elapsedMillis: () => Math.round(performance.now() - beganAt),
    stop: () => {
      wanted = false
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}
