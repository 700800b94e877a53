import type { Box } from './fit'
import { arrange, type Layout } from './layout'
import { paintName, paintPicture, paintVideo, withRoundCorners } from './painting'
import { drawPlaceholder, drawSlate, FRAMES_PER_SECOND, HEIGHT, WIDTH, type Slate } from './slate'
import { startTicker } from './ticker'

export const TEACHER = 'teacher'
const SCREEN = 'screen'

/** One source of the picture. Without frames a person is drawn as the initials of the name. */
interface Tile {
  name: string
  video: HTMLVideoElement
  placeholder: HTMLCanvasElement
}

/**
 * Draws the teacher, the guests on the stage and a shared screen into one canvas of constant size, or the slate where there
 * is nothing to show. Its stream has one video track for its whole life, so that a recorder and the peers never notice
 * that a source came, went or changed.
 */
export class Compositor {
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly tiles = new Map<string, Tile>()
  private readonly screen = createVideo()
  private readonly stopTicker: () => void
  readonly track: MediaStreamTrack

  private slate: HTMLCanvasElement
  private layout: Layout = 'side-by-side'
  private speaker: string | undefined

  /** @param onDraw told of every frame, at the moment it was drawn */
  constructor(slate: Slate, onDraw: () => void = () => {}) {
    this.slate = drawSlate(slate)
    this.setPerson(TEACHER, slate.title)
    this.canvas = document.createElement('canvas')
    this.canvas.width = WIDTH
    this.canvas.height = HEIGHT
    this.context = this.canvas.getContext('2d', { alpha: false, desynchronized: true })!
    this.draw()
    this.track = this.canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0]!
    this.stopTicker = startTicker(FRAMES_PER_SECOND, () => {
      this.draw()
      onDraw()
    })
  }

  setSlate(slate: Slate): void {
    this.slate = drawSlate(slate)
    this.setPerson(TEACHER, slate.title)
  }

  /** Somebody is in the picture from now on, as initials until a track is shown. */
  setPerson(id: string, name: string): void {
    const known = this.tiles.get(id)
    if (known?.name === name) return
    this.tiles.set(id, { name, video: known?.video ?? createVideo(), placeholder: drawPlaceholder(name) })
  }

  showPerson(id: string, track: MediaStreamTrack | undefined): void {
    const tile = this.tiles.get(id)
    if (tile) show(tile.video, track)
  }

  removePerson(id: string): void {
    this.showPerson(id, undefined)
    this.tiles.delete(id)
  }

  showScreen(track: MediaStreamTrack | undefined): void {
    show(this.screen, track)
  }

  setLayout(layout: Layout): void {
    this.layout = layout
  }

  setSpeaker(id: string | undefined): void {
    this.speaker = id
  }

  close(): void {
    this.stopTicker()
    this.track.stop()
    show(this.screen, undefined)
    for (const id of this.tiles.keys()) this.showPerson(id, undefined)
  }

  private draw(): void {
    const screen = hasPicture(this.screen) ? SCREEN : undefined
    const teacherSeen = hasPicture(this.tiles.get(TEACHER)!.video)
    const alone = this.tiles.size === 1
    if (alone && !teacherSeen && screen === undefined) {
      this.context.drawImage(this.slate, 0, 0)
      return
    }
    this.context.fillStyle = '#101113'
    this.context.fillRect(0, 0, WIDTH, HEIGHT)
    // over a shared screen a teacher without a camera would only be in the way
    const people = [...this.tiles.keys()].filter((id) => id !== TEACHER || teacherSeen || !alone)
    for (const { id, box, mode } of arrange(this.layout, { people, screen, speaker: this.speaker })) {
      if (id === SCREEN) paintVideo(this.context, this.screen, box, mode)
      else this.drawPerson(this.tiles.get(id)!, box, !alone)
    }
  }

  private drawPerson({ name, video, placeholder }: Tile, box: Box, named: boolean): void {
    const content = () => {
      if (hasPicture(video)) paintVideo(this.context, video, box, 'cover')
      else paintPicture(this.context, placeholder, box)
      if (named) paintName(this.context, name, box)
    }
    if (box.width === WIDTH) content()
    else withRoundCorners(this.context, box, content)
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
