import { ageOf, CELL, clockOf, COLUMNS, ROWS } from './clockMark'
import { pictureClock } from './TestSource'

/** The middle of a mark in a frame and its size against the picture it was drawn into. */
export interface Place {
  x: number
  y: number
  scale: number
}

interface Reader {
  read(): Promise<{ done: boolean; value: VideoFrame | undefined }>
  cancel(): Promise<void>
}
type Processor = new (of: { track: MediaStreamTrack }) => { readable: { getReader(): Reader } }

const PIXELS = 4

/** Only some browsers hand out the frames of a track. */
export function canReadClocks(): boolean {
  return 'MediaStreamTrackProcessor' in window
}

/**
 * Reads the clock of every frame of a track, until the returned function is called.
 *
 * @param placeOf where the mark is in a frame of that size; undefined while it is nowhere
 * @param onClock the clock, and how many milliseconds ago it was drawn
 */
export function readClocks(
  track: MediaStreamTrack,
  placeOf: (width: number, height: number) => Place | undefined,
  onClock: (clock: number, age: number) => void,
): () => void {
  const { MediaStreamTrackProcessor } = window as unknown as { MediaStreamTrackProcessor: Processor }
  // a clone: the processor ends its track with itself
  const own = track.clone()
  const reader = new MediaStreamTrackProcessor({ track: own }).readable.getReader()
  const canvas = new OffscreenCanvas(COLUMNS * PIXELS, ROWS * PIXELS)
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!
  const look = (frame: VideoFrame) => {
    const place = placeOf(frame.displayWidth, frame.displayHeight)
    if (!place) return
    const now = pictureClock()
    const [width, height] = [COLUMNS * CELL * place.scale, ROWS * CELL * place.scale]
    const { x, y } = place
    context.drawImage(frame, x - width / 2, y - height / 2, width, height, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const clock = clockOf(
      Array.from({ length: COLUMNS * ROWS }, (_, cell) => {
        const column = (cell % COLUMNS) * PIXELS + PIXELS / 2
        const row = Math.floor(cell / COLUMNS) * PIXELS + PIXELS / 2
        return data[4 * (row * canvas.width + column) + 1]! > 128
      }),
    )
    if (clock !== undefined) onClock(clock, ageOf(clock, now))
  }
  const run = async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || !value) return
      try {
        look(value)
      } finally {
        value.close()
      }
    }
  }
  run().catch(() => {}) // cancelled
  return () => {
    reader.cancel().catch(() => {}) // its track has ended
    own.stop()
  }
}
