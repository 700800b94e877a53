import { VideoStack, type MeshViewer } from '@/media'

/** Shows what a page of the mesh gets, from one parent to the next without a black moment, as the class's page does. */
export class ViewerScreen {
  private readonly stack: VideoStack
  private readonly videos = new Map<MediaStream, HTMLVideoElement>()
  private stops: (() => void)[] = []
  private viewer: MeshViewer | undefined

  /** @param onFrame told of each frame that is seen */
  constructor(
    stage: HTMLElement,
    private readonly options: {
      mark: (video: HTMLVideoElement, shown: boolean) => void
      onFrame?: ((now: number) => void) | undefined
    },
  ) {
    this.stack = new VideoStack(stage, options.mark)
  }

  follow(viewer: MeshViewer | undefined): void {
    for (const stop of this.stops) stop()
    this.viewer = viewer
    this.stops = viewer ? [viewer.stream.subscribe(this.take), viewer.upcoming.subscribe(this.take)] : []
    this.take(viewer?.stream.current)
  }

  close(): void {
    this.follow(undefined)
    this.videos.clear()
    this.stack.clear()
  }

  private take = (stream: MediaStream | undefined): void => {
    if (stream && !this.videos.has(stream)) this.videos.set(stream, this.play(stream))
    this.decide()
  }

  private play(stream: MediaStream): HTMLVideoElement {
    const video = this.stack.add()
    video.addEventListener('loadeddata', this.decide)
    video.srcObject = stream
    void video.play().catch(() => {}) // without sound it may always play; it is taken away again
    const note = (now: number) => {
      if (!this.videos.has(stream)) return
      if (video === this.stack.shown) this.options.onFrame?.(now)
      video.requestVideoFrameCallback(note)
    }
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(note)
    return video
  }

  private decide = (): void => {
    const { viewer } = this
    const wanted = viewer?.stream.current && this.videos.get(viewer.stream.current)
    if (wanted && wanted.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.stack.show(wanted)
    for (const [stream, video] of this.videos) {
      if (stream === viewer?.stream.current || stream === viewer?.upcoming.current) continue
      if (video === this.stack.shown) continue
      this.videos.delete(stream)
      this.stack.remove(video)
    }
  }
}
