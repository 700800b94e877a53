import { fit, type Box, type Size } from './fit'

const RADIUS = 14
const FONT = '"Inter Variable", system-ui, sans-serif'

type Context = CanvasRenderingContext2D
type Mode = 'contain' | 'cover'

export function paintVideo(context: Context, video: HTMLVideoElement, box: Box, mode: Mode): void {
  paint(context, video, { width: video.videoWidth, height: video.videoHeight }, box, mode)
}

export function paintPicture(context: Context, picture: HTMLCanvasElement, box: Box): void {
  paint(context, picture, { width: picture.width, height: picture.height }, box, 'cover')
}

/** Runs `content` so that it paints with round corners only. */
export function withRoundCorners(context: Context, { x, y, width, height }: Box, content: () => void): void {
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, RADIUS)
  context.clip()
  content()
  context.restore()
}

/** The name in the lower left corner, shortened in width where it is long. */
export function paintName(context: Context, name: string, box: Box): void {
  const size = box.width < context.canvas.width / 3 ? 18 : 24
  const pad = size / 2
  context.font = `600 ${size}px ${FONT}`
  const width = Math.min(context.measureText(name).width, box.width - 4 * pad)
  const height = size + pad
  const x = box.x + pad
  const y = box.y + box.height - pad - height
  context.fillStyle = 'rgba(16, 17, 19, 0.72)'
  context.beginPath()
  context.roundRect(x, y, width + 2 * pad, height, height / 2)
  context.fill()
  context.fillStyle = '#ffffff'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(name, x + pad, y + height / 2 + 1, width)
}

function paint(context: Context, source: CanvasImageSource, size: Size, box: Box, mode: Mode): void {
  const { from, to } = fit(size, box, mode)
  context.drawImage(source, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
}
