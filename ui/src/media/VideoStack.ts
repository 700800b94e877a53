/**
 * Video elements on top of each other, one of which is seen. The others are covered, not hidden: a browser decodes for them,
 * and a change is a change of order, with a picture at every moment.
 */
export class VideoStack {
  private readonly videos = new Set<HTMLVideoElement>()
  private top: HTMLVideoElement | undefined

  /** @param mark called with each element when it is made, comes to the top or leaves it */
  constructor(
    private readonly stage: HTMLElement,
    private readonly mark: (video: HTMLVideoElement, shown: boolean) => void,
  ) {}

  get shown(): HTMLVideoElement | undefined {
    return this.top
  }

  /** The first one is on top at once: there is nothing to cover. */
  add(): HTMLVideoElement {
    const video = document.createElement('video')
    video.playsInline = true
    video.muted = true
    this.videos.add(video)
    this.cover(video)
    this.stage.prepend(video)
    if (!this.top) this.show(video)
    return video
  }

  show(video: HTMLVideoElement): void {
    if (video === this.top || !this.videos.has(video)) return
    const before = this.top
    this.top = video
    video.style.zIndex = '0'
    video.removeAttribute('aria-hidden')
    this.mark(video, true)
    if (before) this.cover(before)
  }

  remove(video: HTMLVideoElement): void {
    if (!this.videos.delete(video)) return
    if (video === this.top) this.top = undefined
    video.srcObject = null
    video.remove()
  }

  clear(): void {
    for (const video of this.videos) this.remove(video)
  }

  private cover(video: HTMLVideoElement): void {
    video.style.zIndex = '-1'
    video.setAttribute('aria-hidden', 'true')
    this.mark(video, false)
  }
}
