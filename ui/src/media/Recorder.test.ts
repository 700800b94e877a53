import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { record } from './Recorder'

class FakeMediaRecorder {
  static last: FakeMediaRecorder
  onstart: () => void = () => {}
  state = 'recording'

  constructor() {
    FakeMediaRecorder.last = this
  }

  start() {}

  stop() {}
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MediaRecorder', FakeMediaRecorder)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('counts from the moment the recorder says it began, whatever happens to the clock', () => {
  const sinks = { onChunk: () => {}, onFailure: () => {} }
  const recording = record({} as MediaStream, { mimeType: 'video/mp4', videoBitsPerSecond: 1 }, sinks)
  vi.advanceTimersByTime(300)
  expect(recording.elapsedMillis()).toBeUndefined()
  FakeMediaRecorder.last.onstart()
  vi.advanceTimersByTime(1_250)
  vi.setSystemTime(0)
  expect(recording.elapsedMillis()).toBe(1_250)
})
