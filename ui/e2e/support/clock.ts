import type { Locator, Page } from '@playwright/test'

export const BITS = 28
export const CELL = 36
export const LEFT = 40
export const TOP = 40

/**
 * Replaces the camera of a page by a busy picture with a burnt-in clock, and its microphone by a tone. The clock is a row of
 * black and white cells, milliseconds in binary, with the inverted row below it as a check.
 */
export async function useClockCamera(page: Page, toneHertz = 440): Promise<void> {
  await page.addInitScript(
    ({ bits, cell, left, top, tone }) => {
      const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      let picture: MediaStreamTrack | undefined
      const camera = (): MediaStreamTrack => {
        const canvas = document.createElement('canvas')
        canvas.width = 1280
        canvas.height = 720
        const context = canvas.getContext('2d')!
        const draw = (): void => {
          const now = Date.now()
          for (let x = 0; x < 1280; x += 80) {
            context.fillStyle = `hsl(${(x + now / 20) % 360} 60% 45%)`
            context.fillRect(x, 0, 80, 720)
          }
          context.fillStyle = '#888'
          context.fillRect(left - 20, top - 20, bits * cell + 40, 2 * cell + 40)
          for (let bit = 0; bit < bits; bit++) {
            const on = Math.floor(now / 2 ** bit) % 2 === 1
            context.fillStyle = on ? '#fff' : '#000'
            context.fillRect(left + bit * cell, top, cell, cell)
            context.fillStyle = on ? '#000' : '#fff'
            context.fillRect(left + bit * cell, top + cell, cell, cell)
          }
        }
        draw()
        setInterval(draw, 33)
        return canvas.captureStream(30).getVideoTracks()[0]!
      }
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const real = await original(constraints)
        const tracks: MediaStreamTrack[] = []
        if (real.getVideoTracks().length > 0) {
          picture ??= camera()
          tracks.push(picture.clone())
        }
        if (real.getAudioTracks().length > 0) {
          const audio = new AudioContext()
          const oscillator = new OscillatorNode(audio, { frequency: tone })
          const out = audio.createMediaStreamDestination()
          oscillator.connect(new GainNode(audio, { gain: 0.4 })).connect(out)
          oscillator.start()
          tracks.push(out.stream.getAudioTracks()[0]!)
        }
        for (const track of real.getTracks()) track.stop()
        return new MediaStream(tracks)
      }
    },
    { bits: BITS, cell: CELL, left: LEFT, top: TOP, tone: toneHertz },
  )
}

/** Milliseconds between the burnt-in time of the frame on show and now, or undefined where no clock can be read. */
export async function readLatency(video: Locator): Promise<number | undefined> {
  const read = await video.evaluate(
    (element: HTMLVideoElement, { bits, cell, left, top }) => {
      if (element.videoWidth === 0) return undefined
      const canvas = document.createElement('canvas')
      canvas.width = 1280
      canvas.height = 720
      const context = canvas.getContext('2d', { willReadFrequently: true })!
      context.drawImage(element, 0, 0, 1280, 720)
      const now = Date.now()
      const bright = (x: number, y: number): number => {
        const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data
        return (r + g + b) / 3
      }
      let value = 0
      for (let bit = 0; bit < bits; bit++) {
        const x = left + (bit + 0.5) * cell
        const upper = bright(x, top + 0.5 * cell) > 128
        const lower = bright(x, top + 1.5 * cell) > 128
        if (upper === lower) return undefined
        if (upper) value += 2 ** bit
      }
      return { value, now: now % 2 ** bits }
    },
    { bits: BITS, cell: CELL, left: LEFT, top: TOP },
  )
  return read ? read.now - read.value : undefined
}

/** Frames that were decoded so far. */
export function decodedFrames(video: Locator): Promise<number> {
  return video.evaluate((element: HTMLVideoElement) => element.getVideoPlaybackQuality().totalVideoFrames)
}

/** Loudness (RMS, 0 to 1) of what the element plays, over a quarter of a second. */
export function audioEnergy(video: Locator): Promise<number> {
  return video.evaluate(async (element: HTMLVideoElement & { captureStream(): MediaStream }) => {
    const audio = new AudioContext()
    const analyser = new AnalyserNode(audio, { fftSize: 8192 })
    audio.createMediaStreamSource(element.captureStream()).connect(analyser)
    await new Promise((done) => setTimeout(done, 250))
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    await audio.close()
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
  })
}
