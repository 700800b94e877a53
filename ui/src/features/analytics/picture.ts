/** each pixel of the screen becomes so many, for print */
const SCALE = 2
const MARGIN = 24
const TITLE_HEIGHT = 32
const LEGEND_HEIGHT = 28
const FONT = "Inter, system-ui, 'Segoe UI', Roboto, Arial, sans-serif"

/** what style sheets say about a shape, and a drawing taken out of its page would lose */
const PAINT = [
  'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity',
  'stop-color', 'stop-opacity', 'font-size', 'font-weight', 'text-anchor', 'visibility', 'display',
] // prettier-ignore

export interface Caption {
  title: string
  legend: { label: string; color: string }[]
}

/** A chart as it is on the screen, with its title and legend, as PNG. @param around the element that the page's colours are taken from */
export async function pictureOf(chart: SVGSVGElement, around: HTMLElement, caption: Caption): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect()
  const page = getComputedStyle(around)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((width + 2 * MARGIN) * SCALE)
  canvas.height = Math.ceil((height + 2 * MARGIN + TITLE_HEIGHT + LEGEND_HEIGHT) * SCALE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser does not draw')
  context.scale(SCALE, SCALE)
  context.fillStyle = opaque(around)
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = page.color
  context.font = `600 16px ${FONT}`
  context.fillText(caption.title, MARGIN, MARGIN + 16)
  context.drawImage(await drawn(chart, width, height), MARGIN, MARGIN + TITLE_HEIGHT, width, height)
  let left = MARGIN
  const base = MARGIN + TITLE_HEIGHT + height + LEGEND_HEIGHT - 6
  context.font = `13px ${FONT}`
  for (const { label, color } of caption.legend) {
    context.fillStyle = resolved(color, around)
    context.fillRect(left, base - 9, 10, 10)
    context.fillStyle = page.color
    context.fillText(label, left + 16, base)
    left += 16 + context.measureText(label).width + 20
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))), 'image/png'),
  )
}

async function drawn(chart: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(chart, width, height))}`
  await image.decode()
  return image
}

/** The drawing with everything that its style depends on written into it. */
export function standalone(chart: SVGSVGElement, width: number, height: number): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const shapes = [...chart.querySelectorAll('*')]
  const copies = [...copy.querySelectorAll<SVGElement>('*')]
  shapes.forEach((shape, index) => {
    const style = getComputedStyle(shape)
    for (const name of PAINT) {
      const value = style.getPropertyValue(name)
      if (value !== '') copies[index]!.style.setProperty(name, value)
    }
  })
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.style.fontFamily = FONT
  return new XMLSerializer().serializeToString(copy)
}

/** a colour that may be a variable of the page */
function resolved(color: string, around: HTMLElement): string {
  const probe = document.createElement('span')
  probe.style.color = color
  around.append(probe)
  const value = getComputedStyle(probe).color
  probe.remove()
  return value
}

/** what is behind an element */
function opaque(element: HTMLElement): string {
  for (let one: HTMLElement | null = element; one; one = one.parentElement) {
    const color = getComputedStyle(one).backgroundColor
    if (color !== 'rgba(0, 0, 0, 0)' && color !== 'transparent' && color !== '') return color
  }
  return '#fff'
}
