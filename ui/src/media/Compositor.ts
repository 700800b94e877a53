import { fit, type Box } from './fit'
import { drawSlate, FRAMES_PER_SECOND, HEIGHT, WIDTH, type Slate } from './slate'
import { startTicker } from './ticker'

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

  private slate: HTMLCanvasElement

  constructor(slate: Slate) {
    this.slate = drawSlate(slate)
    this.canvas = document.createElement('canvas')
    this.canvas.width = WIDTH
    this.canvas.height = HEIGHT
    this.context = this.canvas.getContext('2d', { alpha: false, desynchronized: true })!
    this.draw()
    this.track = this.canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0]!
    this.stopTicker = startTicker(FRAMES_PER_SECOND, () => this.draw())
  }

  setSlate(slate: Slate): void {
    this.slate = drawSlate(slate)
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
      this.context.drawImage(this.slate, 0, 0)
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
