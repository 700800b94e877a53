export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  x: number
  y: number
}

/** Which part of a picture goes where: `contain` shows all of it with bars, `cover` fills the box and cuts the rest. */
export function fit(picture: Size, box: Box, mode: 'contain' | 'cover'): { from: Box; to: Box } {
  const across = box.width / picture.width
  const down = box.height / picture.height
  if (mode === 'contain') {
    const scale = Math.min(across, down)
    const width = picture.width * scale
    const height = picture.height * scale
    const to = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
    return { from: { x: 0, y: 0, ...picture }, to }
  }
  const scale = Math.max(across, down)
  const width = box.width / scale
  const height = box.height / scale
  const from = { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height }
  return { from, to: box }
}
