/** The format of everything that is published. */
export const WIDTH = 1280
export const HEIGHT = 720
export const FRAMES_PER_SECOND = 30

/** What the class sees while there is no picture. */
export interface Slate {
  title: string
  subtitle: string
}

const FONT = '"Inter Variable", system-ui, sans-serif'

export function drawSlate(slate: Slate): HTMLCanvasElement {
  const { canvas, context } = backdrop()
  drawInitials(context, slate.title, HEIGHT / 2 - 60)
  context.font = `600 40px ${FONT}`
  context.fillText(slate.title, WIDTH / 2, HEIGHT / 2 + 92, WIDTH - 160)
  context.fillStyle = '#a6a9b8'
  context.font = `400 26px ${FONT}`
  context.fillText(slate.subtitle, WIDTH / 2, HEIGHT / 2 + 146, WIDTH - 160)
  return canvas
}

/** Stands for a person without a camera. */
export function drawPlaceholder(name: string): HTMLCanvasElement {
  const { canvas, context } = backdrop()
  drawInitials(context, name, HEIGHT / 2)
  return canvas
}

function backdrop(): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const context = canvas.getContext('2d', { alpha: false })!
  const gradient = context.createLinearGradient(0, 0, WIDTH, HEIGHT)
  gradient.addColorStop(0, '#1b1d2a')
  gradient.addColorStop(1, '#0f1016')
  context.fillStyle = gradient
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  return { canvas, context }
}

function drawInitials(context: CanvasRenderingContext2D, name: string, y: number): void {
  context.fillStyle = '#4c5fd5'
  context.beginPath()
  context.arc(WIDTH / 2, y, 92, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = '#ffffff'
  context.font = `600 72px ${FONT}`
  context.fillText(initials(name), WIDTH / 2, y + 4)
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return letters
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
