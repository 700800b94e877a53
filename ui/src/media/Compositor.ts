import { fit, type Box } from './fit'
import { startTicker } from './ticker'

export const WIDTH = 1280
export const HEIGHT = 720
export const FRAMES_PER_SECOND = 30

/** What is drawn while there is no picture. */
export interface Slate {
  title: string
  subtitle: string
}

/**
 * Draws camera, screen or a slate into one canvas of constant size. Its stream has one video track for its whole life,
 * so that a recorder never notices that a source came, went or changed.
 */
export class Compositor {
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly camera = createVideo()
  private readonly screen = createVideo()
  private readonly stopTicker: () => void
  readonly track: MediaStreamTrack

  constructor(private slate: Slate) {
    this.canvas = document.createElement('canvas')
    this.canvas.width = WIDTH
    this.canvas.height = HEIGHT
    this.context = this.canvas.getContext('2d', { alpha: false, desynchronized: true })!
    this.draw()
    this.track = this.canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0]!
    this.stopTicker = startTicker(FRAMES_PER_SECOND, () => this.draw())
  }

  setSlate(slate: Slate): void {
    this.slate = slate
  }

  showCamera(track: MediaStreamTrack | undefined): void {
    show(this.camera, track)
  }

  showScreen(track: MediaStreamTrack | undefined): void {
    show(this.screen, track)
  }

  close(): void {
    this.stopTicker()
    this.track.stop()
    show(this.camera, undefined)
    show(this.screen, undefined)
  }

  private draw(): void {
    const whole: Box = { x: 0, y: 0, width: WIDTH, height: HEIGHT }
    if (hasPicture(this.screen)) {
      this.context.fillStyle = '#101113'
      this.context.fillRect(0, 0, WIDTH, HEIGHT)
      this.drawVideo(this.screen, whole, 'contain')
      if (hasPicture(this.camera)) this.drawInset()
    } else if (hasPicture(this.camera)) {
      this.drawVideo(this.camera, whole, 'cover')
    } else {
      this.drawSlate()
    }
  }

  private drawVideo(video: HTMLVideoElement, box: Box, mode: 'contain' | 'cover'): void {
    const { from, to } = fit({ width: video.videoWidth, height: video.videoHeight }, box, mode)
    this.context.drawImage(video, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
  }

  private drawInset(): void {
    const width = 272
    const height = 153
    const box: Box = { x: WIDTH - width - 24, y: HEIGHT - height - 24, width, height }
    this.context.save()
    this.context.beginPath()
    this.context.roundRect(box.x, box.y, box.width, box.height, 12)
    this.context.clip()
    this.drawVideo(this.camera, box, 'cover')
    this.context.restore()
    this.context.strokeStyle = 'rgba(255, 255, 255, 0.7)'
    this.context.lineWidth = 2
    this.context.stroke()
  }

  private drawSlate(): void {
    const { context } = this
    const gradient = context.createLinearGradient(0, 0, WIDTH, HEIGHT)
    gradient.addColorStop(0, '#1b1d2a')
    gradient.addColorStop(1, '#0f1016')
    context.fillStyle = gradient
    context.fillRect(0, 0, WIDTH, HEIGHT)
    context.fillStyle = '#4c5fd5'
    context.beginPath()
    context.arc(WIDTH / 2, HEIGHT / 2 - 60, 92, 0, 2 * Math.PI)
    context.fill()
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillStyle = '#ffffff'
    context.font = '600 72px "Inter Variable", system-ui, sans-serif'
    context.fillText(initials(this.slate.title), WIDTH / 2, HEIGHT / 2 - 56)
    context.font = '600 40px "Inter Variable", system-ui, sans-serif'
    context.fillText(this.slate.title, WIDTH / 2, HEIGHT / 2 + 92, WIDTH - 160)
    context.fillStyle = '#a6a9b8'
    context.font = '400 26px "Inter Variable", system-ui, sans-serif'
    context.fillText(this.slate.subtitle, WIDTH / 2, HEIGHT / 2 + 146, WIDTH - 160)
  }
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return letters
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

function createVideo(): HTMLVideoElement {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  return video
}

function show(video: HTMLVideoElement, track: MediaStreamTrack | undefined): void {
  video.srcObject = track ? new MediaStream([track]) : null
  // refused only when the source is taken away again in the same moment
  if (track) video.play().catch(() => {})
}

function hasPicture(video: HTMLVideoElement): boolean {
  return video.srcObject !== null && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0
}
