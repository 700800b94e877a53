import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { record } from './Recorder'

class FakeMediaRecorder {
  start() {}
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MediaRecorder', FakeMediaRecorder)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('counts from its beginning, whatever happens to the time of day', () => {
  const sinks = { onChunk: () => {}, onFailure: () => {} }
  const recording = record({} as MediaStream, { mimeType: 'video/mp4', videoBitsPerSecond: 1 }, sinks)
  vi.advanceTimersByTime(1_250)
  vi.setSystemTime(0)
  expect(recording.elapsedMillis()).toBe(1_250)
})
