import { FRAMES_PER_SECOND, startTicker } from '@/media'
import { CELL, cellsOf, COLUMNS, ROWS } from './clockMark'

export interface TestPicture {
  name: string
  /** of the background, in degrees */
  hue: number
  /** of the tone, in hertz */
  tone: number
  width?: number
  height?: number
  framesPerSecond?: number
}

const WIDTH = 1280
const HEIGHT = 720
const LOUD = 0.08
const BEEP_SECONDS = 0.12
/** the clock of the picture, comparable in all pages of a machine */
export const pictureClock = (): number => performance.timeOrigin + performance.now()

/** Stands for a camera and a microphone: a moving picture with the time in it, for people and for pages, and a short tone every second. */
export class TestSource {
  readonly video: MediaStreamTrack
  private readonly canvas = document.createElement('canvas')
  private readonly context: CanvasRenderingContext2D
  private readonly stopTicker: () => void
  private sound: { context: AudioContext; gain: GainNode; track: MediaStreamTrack } | undefined
  private audible = true
  private beepAt = 0

  constructor(private readonly picture: TestPicture) {
    this.canvas.width = picture.width ?? WIDTH
    this.canvas.height = picture.height ?? HEIGHT
    this.context = this.canvas.getContext('2d', { alpha: false })!
    this.context.scale(this.canvas.width / WIDTH, this.canvas.height / HEIGHT)
    const rate = picture.framesPerSecond ?? FRAMES_PER_SECOND
    this.draw()
    this.video = this.canvas.captureStream(rate).getVideoTracks()[0]!
    this.stopTicker = startTicker(rate, () => {
      this.draw()
      this.beep()
    })
  }

  /** To be asked for after a press: sound starts only then. */
  get audio(): MediaStreamTrack {
    this.sound ??= this.makeSound()
    return this.sound.track
  }

  setAudible(on: boolean): void {
    this.audible = on
  }

  close(): void {
    this.stopTicker()
    this.video.stop()
    this.sound?.track.stop()
    void this.sound?.context.close()
  }

  private makeSound() {
    const context = new AudioContext()
    const gain = new GainNode(context, { gain: 0 })
    const out = context.createMediaStreamDestination()
    const oscillator = new OscillatorNode(context, { frequency: this.picture.tone })
    oscillator.connect(gain).connect(out)
    oscillator.start()
    return { context, gain, track: out.stream.getAudioTracks()[0]! }
  }

  private beep(): void {
    const { sound } = this
    if (!sound || !this.audible || sound.context.currentTime < this.beepAt) return
    const { currentTime } = sound.context
    this.beepAt = currentTime + 1
    sound.gain.gain.setValueAtTime(LOUD, currentTime)
    sound.gain.gain.setValueAtTime(0, currentTime + BEEP_SECONDS)
  }

  private draw(): void {
    const { context, picture } = this
    const now = pictureClock()
    context.fillStyle = `hsl(${picture.hue} 45% 32%)`
    context.fillRect(0, 0, WIDTH, HEIGHT)
    // something that moves all over: a still picture costs nothing to send
    const shift = (now / 12) % 160
    context.fillStyle = `hsl(${picture.hue} 45% 37%)`
    for (let x = -160; x < WIDTH; x += 160) context.fillRect(x + shift, 0, 80, HEIGHT)
    this.drawMark(now)
    context.fillStyle = '#fff'
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.font = '600 56px ui-monospace, Menlo, Consolas, monospace'
    context.fillText(timeText(now), WIDTH / 2, HEIGHT / 2 + 170)
    context.font = '600 40px system-ui, sans-serif'
    context.fillText(picture.name, WIDTH / 2, HEIGHT / 2 - 150, WIDTH - 200)
  }

  private drawMark(now: number): void {
    const { context } = this
    const left = (WIDTH - COLUMNS * CELL) / 2
    const top = (HEIGHT - ROWS * CELL) / 2
    context.fillStyle = '#808080'
    context.fillRect(left - 10, top - 10, COLUMNS * CELL + 20, ROWS * CELL + 20)
    cellsOf(now).forEach((white, place) => {
      context.fillStyle = white ? '#fff' : '#000'
      context.fillRect(left + (place % COLUMNS) * CELL, top + Math.floor(place / COLUMNS) * CELL, CELL, CELL)
    })
  }
}

function timeText(millis: number): string {
  const date = new Date(millis)
  const two = (value: number) => String(value).padStart(2, '0')
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`
}
