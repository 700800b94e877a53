import type { Locator, Page } from '@playwright/test'

/** What the devices of one person show and hear, in the browser's order of devices. */
export interface Signature {
  /** of each camera: the hue of a plain picture, in degrees */
  hues: number[]
  /** of each microphone, in hertz */
  tones: number[]
}

export const TEACHER: Signature = { hues: [0, 120, 240], tones: [400, 900, 1600] }
export const GUEST: Signature = { hues: [200, 60, 300], tones: [2200, 2900, 3600] }

/**
 * Lets each camera of a page show a colour of its own and each microphone hear a tone of its own, in the browser's order of
 * devices. `unplug(kind)` in the page ends what is open of a kind, as a pulled cable does.
 */
export async function useTellingDevices(page: Page, signature: Signature): Promise<void> {
  await page.addInitScript(({ hues, tones }) => {
    const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    const open: MediaStreamTrack[] = []
    const camera = (hue: number): MediaStreamTrack => {
      const canvas = document.createElement('canvas')
      canvas.width = 320
      canvas.height = 180
      const context = canvas.getContext('2d')!
      let frame = 0
      setInterval(() => {
        context.fillStyle = `hsl(${hue} 80% 45%)`
        context.fillRect(0, 0, 320, 180)
        context.fillStyle = '#fff'
        context.fillRect((frame++ * 4) % 320, 170, 4, 4)
      }, 50)
      return canvas.captureStream(20).getVideoTracks()[0]!
    }
    const microphone = (frequency: number): MediaStreamTrack => {
      const audio = new AudioContext()
      const oscillator = new OscillatorNode(audio, { frequency })
      const out = audio.createMediaStreamDestination()
      oscillator.connect(new GainNode(audio, { gain: 0.4 })).connect(out)
      oscillator.start()
      return out.stream.getAudioTracks()[0]!
    }
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const real = await original(constraints)
      const devices = await navigator.mediaDevices.enumerateDevices()
      const tracks = real.getTracks().map((track) => {
        const { deviceId } = track.getSettings()
        const sameKind = devices.filter((device) => device.kind === `${track.kind}input`)
        const index = sameKind.findIndex((device) => device.deviceId === deviceId)
        const told = track.kind === 'video' ? camera(hues[index]!) : microphone(tones[index]!)
        told.getSettings = () => ({ ...track.getSettings(), deviceId: deviceId! })
        track.stop()
        return told
      })
      open.push(...tracks)
      return new MediaStream(tracks)
    }
    Object.assign(window, {
      unplug: (kind: string) =>
        open
          .filter((track) => track.kind === kind && track.readyState === 'live')
          .forEach((track) => {
            track.stop()
            track.dispatchEvent(new Event('ended'))
          }),
    })
  }, signature)
}

/** The hue, in degrees, at a place of the frame on show, in parts of its width and height; NaN where it is grey. */
export function hue(video: Locator, at: { x: number; y: number } = { x: 0.5, y: 0.5 }): Promise<number> {
  return video.evaluate((element: HTMLVideoElement, { x, y }) => {
    const canvas = document.createElement('canvas')
    canvas.width = 1
    canvas.height = 1
    const context = canvas.getContext('2d')!
    context.drawImage(element, element.videoWidth * x, element.videoHeight * y, 1, 1, 0, 0, 1, 1)
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((value) => value / 255) as [number, number, number]
    const most = Math.max(r, g, b)
    const spread = most - Math.min(r, g, b)
    if (spread < 0.1) return Number.NaN
    const sixth = most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread
    return (sixth * 60 + 360) % 360
  }, at)
}

/** Degrees between the hue at a place and another one, 180 where there is no colour. */
export async function hueDistance(video: Locator, wanted: number, at?: { x: number; y: number }): Promise<number> {
  const apart = Math.abs((await hue(video, at)) - wanted)
  return Number.isNaN(apart) ? 180 : Math.min(apart, 360 - apart)
}

/** How loud the element plays at each of these frequencies, in decibels. */
export function loudnessAt(video: Locator, frequencies: number[]): Promise<number[]> {
  return video.evaluate(async (element: HTMLVideoElement & { captureStream(): MediaStream }, wanted) => {
    const audio = new AudioContext()
    const analyser = new AnalyserNode(audio, { fftSize: 8192, smoothingTimeConstant: 0 })
    audio.createMediaStreamSource(element.captureStream()).connect(analyser)
    await new Promise((done) => setTimeout(done, 250))
    const levels = new Float32Array(analyser.frequencyBinCount)
    analyser.getFloatFrequencyData(levels)
    const bin = audio.sampleRate / analyser.fftSize
    const found = wanted.map((frequency) => {
      const middle = Math.round(frequency / bin)
      return Math.max(...levels.slice(middle - 3, middle + 4))
    })
    await audio.close()
    return found
  }, frequencies)
}
